"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

type Props = { children: ReactNode; look?: ButtonLook; size?: ButtonSize; className?: string };

/** Sends its form; works without JavaScript too. */
export function SubmitButton({ children, look = "primary", size, className }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClass(look, size, className)}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
