"use client";
import { SubmitButton } from "../ui/submit-button";
import { type AuthAction, AuthForm } from "./auth-form";
import { EmailField } from "./email-field";

export function ForgotPasswordForm({ action }: { action: AuthAction }) {
  return (
    <AuthForm action={action} label="Forgot your password?">
      {({ values, faults }) => (
        <>
          <EmailField value={values.email} fault={faults.email} />
          <SubmitButton className="w-full">Send a link</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
