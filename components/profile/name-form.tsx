"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { keptForms } from "@/lib/client/kept-form";
import { type AuthAction, AuthForm, type AuthFormState } from "../auth/auth-form";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = { action: AuthAction; name: string; email: string };

const typedNames = keptForms<string>();

export function NameForm({ action, name, email }: Props) {
  return (
    <AuthForm action={action} label="You">
      {(state) => <Fields state={state} name={name} email={email} />}
    </AuthForm>
  );
}

type FieldsProps = Omit<Props, "action"> & { state: AuthFormState };

function Fields({ state: { attempt, done, values, faults }, name, email }: FieldsProps) {
  const [kept] = useState(() => typedNames.of(email, { name: "your name", href: "/settings/profile" }));
  const typed = useSyncExternalStore(kept.subscribe, kept.typed, () => null);
  const stands = values.name ?? name;
  useEffect(() => {
    if (attempt > 0 && done) kept.discard();
  }, [attempt, done, kept]);
  // Saved by an answer that came after its page had been left.
  useEffect(() => {
    if (typed === stands) kept.discard();
  }, [typed, stands, kept]);
  return (
    <>
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={120}
        required
        value={typed ?? stands}
        onChange={({ target: { value } }) => kept.set(value)}
        fault={faults.name}
      />
      <TextField label="Email" type="email" value={email} readOnly hint="You sign in with it." />
      <SubmitButton look="secondary" className="self-start">
        Save
      </SubmitButton>
    </>
  );
}
