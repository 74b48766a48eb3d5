"use server";
import { redirect } from "next/navigation";
import { signIn } from "@/lib/server/auth/sign-in";
import { type FormState, rejected, textOf } from "../form-state";
import { localPath } from "../local-path";

export async function signInAction(before: FormState, form: FormData): Promise<FormState> {
  try {
    await signIn({ email: textOf(form, "email"), password: textOf(form, "password") });
  } catch (error) {
    return rejected(before, form, error);
  }
  redirect(localPath(textOf(form, "next")));
}
