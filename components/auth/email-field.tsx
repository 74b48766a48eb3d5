import { TextField } from "../ui/text-field";

/** The address that a person signs in with. */
export function EmailField({ value, fault }: { value?: string | undefined; fault?: string | undefined }) {
  return (
    <TextField
      label="Email"
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      defaultValue={value}
      fault={fault}
    />
  );
}
