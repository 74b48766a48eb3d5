"use client";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Notice } from "../ui/notice";

export type AuthFormState = {
  attempt: number;
  message?: string;
  faults: Record<string, string>;
  values: Record<string, string>;
};

const START: AuthFormState = { attempt: 0, faults: {}, values: {} };

type Props = {
  action: (before: AuthFormState, form: FormData) => Promise<AuthFormState>;
  label: string;
  children: (state: AuthFormState) => ReactNode;
};

/** Sends to a server action, before scripts have loaded too; then puts the focus on the first fault. */
export function AuthForm({ action, label, children }: Props) {
  const [state, submit] = useActionState(action, START);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.attempt === 0) return;
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-form-fault]");
    first?.focus();
  }, [state.attempt]);

  return (
    <form ref={form} action={submit} aria-label={label} className="flex flex-col gap-4">
      {state.message ? (
        <div data-form-fault tabIndex={-1} className="rounded-lg">
          <Notice tone="danger" role="alert">
            {state.message}
          </Notice>
        </div>
      ) : null}
      {children(state)}
    </form>
  );
}
