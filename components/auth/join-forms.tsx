"use client";
import { PASSWORD_MIN } from "@/lib/contract/password";
import { PasswordField } from "../ui/password-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { AuthForm, type AuthFormState } from "./auth-form";

type Props = { action: (before: AuthFormState, form: FormData) => Promise<AuthFormState>; token: string };

/** For who has no account yet. */
export function JoinForm({ action, token }: Props) {
  return (
    <AuthForm action={action} label="Create your account">
      {({ values, faults }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            label="Your name"
            name="name"
            autoComplete="name"
            maxLength={120}
            required
            defaultValue={values.name}
            fault={faults.name}
          />
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
          <PasswordField
            label="Password"
            name="password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            hint={`At least ${PASSWORD_MIN} characters.`}
            fault={faults.password}
          />
          <SubmitButton className="mt-1 w-full">Create account and join</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}

/** For who is signed in. */
export function JoinSignedInForm({ action, token, name, email }: Props & { name: string; email: string }) {
  return (
    <AuthForm action={action} label="Join the workspace">
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <p className="break-words text-ink-soft">
            You are signed in as <span className="font-medium text-ink">{name || email}</span> ({email}).
          </p>
          <SubmitButton className="w-full">Join</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
