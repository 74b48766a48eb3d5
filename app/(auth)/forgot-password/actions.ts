"use server";
import { headers } from "next/headers";
import { requestPasswordLink } from "@/lib/accounts/request-password-link";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { accepted, type FormState, rejected, textOf } from "../form-state";

export async function forgotPasswordAction(before: FormState, form: FormData): Promise<FormState> {
  try {
    const { address } = askedFrom(await headers());
    const { email } = await requestPasswordLink({ email: textOf(form, "email"), address });
    return accepted(before, `If somebody here has the address ${email}, a link is on its way. It works for an hour.`);
  } catch (error) {
    return rejected(before, form, error);
  }
}
