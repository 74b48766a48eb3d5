"use client";
import { toast } from "../ui/toast";
import { RequestId } from "./request-id";

type Options = { action?: { label: string; onClick: () => void } };

/** A notice of what was not done, in the server's words, with the id that its logs carry. */
export function sayFailure(what: string, error: Error, options?: Options): void {
  const description = (
    <>
      {error.message}
      <RequestId error={error} />
    </>
  );
  toast.error(what, { description, ...options });
}
