"use client";
import type { ReactNode } from "react";
import { useCanWrite } from "../shell/me";
import { ButtonLink } from "../ui/button-link";

export function NewWorkflowButton({ children }: { children: ReactNode }) {
  if (!useCanWrite()) return null;
  return (
    <ButtonLink href="/workflows/new" look="primary">
      {children}
    </ButtonLink>
  );
}
