"use client";
import { CallError } from "@/lib/client/call-error";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { RequestId } from "./request-id";

type Props = { error: Error; what: string; onRetry?: () => void };

/** What failed, in the server's words, with the id that its logs carry. */
export function ErrorNote({ error, what, onRetry }: Props) {
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
      <RequestId error={error} />
    </Notice>
  );
}
