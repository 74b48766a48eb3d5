"use client";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Notice } from "../ui/notice";
import { WaitNotice } from "./wait-notice";

export type AuthFormState = {
  attempt: number;
  message?: string;
  waitSeconds?: number;
  done?: string;
  faults: Record<string, string>;
  values: Record<string, string>;
};

const START: AuthFormState = { attempt: 0, faults: {}, values: {} };

export type AuthAction = (before: AuthFormState, form: FormData) => Promise<AuthFormState>;

type Props = { action: AuthAction; label: string; children: (state: AuthFormState) => ReactNode };

/** Sends to a server action, before scripts have loaded too; then puts the focus on the first fault. */
export function AuthForm({ action, label, children }: Props) {
  const [state, submit] = useActionState(action, START);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.attempt === 0) return;
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-form-word]");
    first?.focus();
  }, [state.attempt]);

  return (
    <form ref={form} action={submit} aria-label={label} className="flex flex-col gap-4">
      {state.message || state.done ? (
        <div key={state.attempt} data-form-word tabIndex={-1} className="rounded-lg">
          <Word {...state} />
        </div>
      ) : null}
      {children(state)}
    </form>
  );
}

function Word({ message, waitSeconds, done }: AuthFormState) {
  if (done) return <Notice role="status">{done}</Notice>;
  if (waitSeconds) return <WaitNotice seconds={waitSeconds} />;
  return (
    <Notice tone="danger" role="alert">
      {message}
    </Notice>
  );
}
