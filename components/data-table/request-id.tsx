"use client";
import { CallError } from "@/lib/client/call-error";
import { CopyId } from "../ui/copy-id";

/** The id under which the server's log has a failure, where it has one. */
export function RequestId({ error }: { error: Error }) {
  const id = error instanceof CallError ? error.requestId : null;
  if (!id) return null;
  return (
    <p className="mt-0.5 text-ink-soft text-xs">
      Request <CopyId id={id} what="request" />
    </p>
  );
}
