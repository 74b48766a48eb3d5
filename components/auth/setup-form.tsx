"use client";
import { PASSWORD_MIN } from "@/lib/contract/password";
import { PasswordField } from "../ui/password-field";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { AuthForm, type AuthFormState } from "./auth-form";

type Props = { action: (before: AuthFormState, form: FormData) => Promise<AuthFormState>; token: string };

export function SetupForm({ action, token }: Props) {
  return (
    <AuthForm action={action} label="Create the owner account">
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
          <TextField
            label="Workspace name"
            name="workspaceName"
            autoComplete="organization"
            maxLength={120}
            required
            hint="Workflows and leads belong to a workspace. Usually your company or team."
            defaultValue={values.workspaceName}
            fault={faults.workspaceName}
          />
          <SubmitButton className="mt-1 w-full">Create account</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
