"use client";
import { PASSWORD_MIN } from "@/lib/contract/password";
import { PasswordField } from "../ui/password-field";
import { TextField } from "../ui/text-field";
import type { AuthFormState } from "./auth-form";
import { EmailField } from "./email-field";

/** Who a new person is, and what they sign in with. */
export function AccountFields({ state: { values, faults } }: { state: Pick<AuthFormState, "values" | "faults"> }) {
  return (
    <>
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        maxLength={120}
        required
        defaultValue={values.name}
        fault={faults.name}
      />
      <EmailField value={values.email} fault={faults.email} />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
        hint={`At least ${PASSWORD_MIN} characters.`}
        fault={faults.password}
      />
    </>
  );
}
