"use client";
import { PASSWORD_MIN } from "@/lib/contract/password";
import { type AuthAction, AuthForm } from "../auth/auth-form";
import { PasswordField } from "../ui/password-field";
import { SubmitButton } from "../ui/submit-button";

export function ChangePasswordForm({ action, email }: { action: AuthAction; email: string }) {
  return (
    <AuthForm action={action} label="Password">
      {({ attempt, done, faults }) => (
        // What was typed stays after a fault, and goes once it is the password.
        <div key={done ? attempt : "typing"} className="flex flex-col gap-4">
          <input type="text" hidden readOnly autoComplete="username" value={email} />
          <PasswordField
            label="Present password"
            name="present"
            autoComplete="current-password"
            fault={faults.present}
          />
          <PasswordField
            label="New password"
            name="password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            hint={`At least ${PASSWORD_MIN} characters; several words are easy to remember.`}
            fault={faults.password}
          />
          <SubmitButton look="secondary" className="self-start">
            Change password
          </SubmitButton>
        </div>
      )}
    </AuthForm>
  );
}
