"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { askedFrom } from "@/lib/auth/asked-from";
import { keepSession } from "@/lib/auth/keep-session";
import { resetPassword } from "@/lib/auth/reset-password";
import { type FormState, rejected, textOf } from "../form-state";

export async function resetPasswordAction(before: FormState, form: FormData): Promise<FormState> {
  try {
    const given = { token: textOf(form, "token"), password: textOf(form, "password") };
    await keepSession(await resetPassword(given, askedFrom(await headers())));
  } catch (error) {
    return rejected(before, form, error);
  }
  redirect("/workflows");
}
