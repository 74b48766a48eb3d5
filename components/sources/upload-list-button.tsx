"use client";
import type { ReactNode } from "react";
import { useCanWrite } from "../shell/me";
import { ButtonLink } from "../ui/button-link";

export function UploadListButton({ children }: { children: ReactNode }) {
  if (!useCanWrite()) return null;
  return (
    <ButtonLink href="/sources/new" look="primary">
      {children}
    </ButtonLink>
  );
}
