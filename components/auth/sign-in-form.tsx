"use client";
import Link from "next/link";
import { PasswordField } from "../ui/password-field";
import { SubmitButton } from "../ui/submit-button";
import { AuthForm, type AuthFormState } from "./auth-form";
import { EmailField } from "./email-field";

type Props = { action: (before: AuthFormState, form: FormData) => Promise<AuthFormState>; next?: string | undefined };

export function SignInForm({ action, next }: Props) {
  return (
    <AuthForm action={action} label="Sign in">
      {({ values, faults }) => (
        <>
          <input type="hidden" name="next" value={next ?? ""} />
          <EmailField value={values.email} fault={faults.email} />
          <PasswordField label="Password" name="password" autoComplete="current-password" fault={faults.password} />
          <SubmitButton className="mt-1 w-full">Sign in</SubmitButton>
          <Link href="/forgot-password" className="link self-center text-sm">
            Forgot your password?
          </Link>
        </>
      )}
    </AuthForm>
  );
}
