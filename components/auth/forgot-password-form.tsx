"use client";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { type AuthAction, AuthForm } from "./auth-form";

export function ForgotPasswordForm({ action }: { action: AuthAction }) {
  return (
    <AuthForm action={action} label="Forgot your password?">
      {({ values, faults }) => (
        <>
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={values.email}
            fault={faults.email}
          />
          <SubmitButton className="w-full">Send a link</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
