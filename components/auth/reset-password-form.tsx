"use client";
import { PASSWORD_MIN } from "@/lib/contract/password";
import { PasswordField } from "../ui/password-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { type AuthAction, AuthForm } from "./auth-form";

export function ResetPasswordForm({ action, token, email }: { action: AuthAction; token: string; email: string }) {
  return (
    <AuthForm action={action} label="Choose a new password">
      {({ faults }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField label="Email" type="email" autoComplete="username" value={email} readOnly />
          <PasswordField
            label="New password"
            name="password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            hint={`At least ${PASSWORD_MIN} characters; several words are easy to remember.`}
            fault={faults.password}
          />
          <SubmitButton className="mt-1 w-full">Set password and sign in</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
