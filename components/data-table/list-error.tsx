"use client";
import { CallError } from "@/lib/client/call-error";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { ErrorNote } from "./error-note";
import { RequestId } from "./request-id";

type Props = { error: Error; what: string; onRetry: () => void; onFirstPage: () => void };

/** A list that can't be shown; an address whose page is gone leads back to the first. */
export function ListError({ error, what, onRetry, onFirstPage }: Props) {
  const isLost = error instanceof CallError && error.code === "invalid_cursor";
  return (
    <div className="p-4 md:p-5">
      {isLost ? (
        <Notice
          tone="warning"
          role="alert"
          action={
            <Button size="sm" onPress={onFirstPage}>
              Go to the first page
            </Button>
          }
        >
          This page of the list is not there any more.
          <RequestId error={error} />
        </Notice>
      ) : (
        <ErrorNote error={error} what={what} onRetry={onRetry} />
      )}
    </div>
  );
}
