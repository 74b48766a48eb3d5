"use client";
import { type AuthAction, AuthForm } from "../auth/auth-form";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = { action: AuthAction; name: string; email: string };

export function NameForm({ action, name, email }: Props) {
  return (
    <AuthForm action={action} label="You">
      {({ values, faults }) => (
        <>
          <TextField
            label="Name"
            name="name"
            autoComplete="name"
            maxLength={120}
            required
            defaultValue={values.name ?? name}
            fault={faults.name}
          />
          <TextField label="Email" type="email" value={email} readOnly hint="You sign in with it." />
          <SubmitButton look="secondary" className="self-start">
            Save
          </SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
