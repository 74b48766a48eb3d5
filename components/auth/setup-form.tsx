"use client";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { AccountFields } from "./account-fields";
import { AuthForm, type AuthFormState } from "./auth-form";

type Props = { action: (before: AuthFormState, form: FormData) => Promise<AuthFormState>; token: string };

export function SetupForm({ action, token }: Props) {
  return (
    <AuthForm action={action} label="Create the owner account">
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <AccountFields state={state} />
          <TextField
            label="Workspace name"
            name="workspaceName"
            autoComplete="organization"
            maxLength={120}
            required
            hint="Workflows and leads belong to a workspace. Usually your company or team."
            defaultValue={state.values.workspaceName}
            fault={state.faults.workspaceName}
          />
          <SubmitButton className="mt-1 w-full">Create account</SubmitButton>
        </>
      )}
    </AuthForm>
  );
}
