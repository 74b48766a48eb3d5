"use client";
import { Notice } from "../ui/notice";
import { useCanWrite } from "./me";

/** For viewers: what they can't do here, and who can change that. */
export function ReadOnlyNote({ cannot }: { cannot: string }) {
  if (useCanWrite()) return null;
  return (
    <Notice>You can look, but not {cannot}: your role is Viewer. An owner of this workspace can change it.</Notice>
  );
}
