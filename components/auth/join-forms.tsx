"use client";
import { SubmitButton } from "../ui/submit-button";
import { AccountFields } from "./account-fields";
import { AuthForm, type AuthFormState } from "./auth-form";

type Props = { action: (before: AuthFormState, form: FormData) => Promise<AuthFormState>; token: string };

/** For who has no account yet. */
export function JoinForm({ action, token }: Props) {
  return (
    <AuthForm action={action} label="Create your account">
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <AccountFields state={state} />
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
