"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { resetPassword } from "@/lib/accounts/reset-password";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { keepSession } from "@/lib/server/auth/keep-session";
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
