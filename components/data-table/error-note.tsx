"use client";
import { CallError } from "@/lib/client/call-error";
import { Button } from "../ui/button";
import { CopyId } from "../ui/copy-id";
import { Notice } from "../ui/notice";

type Props = { error: Error; what: string; onRetry?: () => void };

/** What failed, in the server's words, with the id that its logs carry. */
export function ErrorNote({ error, what, onRetry }: Props) {
  const requestId = error instanceof CallError ? error.requestId : null;
  const retry = onRetry && (
    <Button size="sm" onPress={onRetry}>
      Try again
    </Button>
  );
  return (
    <Notice tone="danger" role="alert" action={retry}>
      <p>
        <span className="font-medium">{what}</span>{" "}
        {error instanceof CallError ? error.message : "Something unexpected went wrong in this page."}
      </p>
      {requestId ? (
        <p className="mt-0.5 text-ink-soft text-xs">
          Request <CopyId id={requestId} what="request" />
        </p>
      ) : null}
    </Notice>
  );
}
