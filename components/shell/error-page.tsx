"use client";
import { CircleAlert } from "lucide-react";
import { useEffect } from "react";
import { buttonClass } from "../ui/button-class";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";

type Props = { error: unknown; retry: () => void };

export function ErrorPage({ error, retry }: Props) {
  useEffect(() => console.error(error), [error]);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div role="alert" className="grid flex-1 place-items-center">
      <EmptyState
        isPage
        icon={<CircleAlert aria-hidden />}
        title="This page could not be shown"
        action={
          <>
            <button type="button" onClick={retry} className={buttonClass("primary")}>
              Try again
            </button>
            <ButtonLink href="/workflows">Go to the workflows</ButtonLink>
          </>
        }
      >
        <p>Something failed on our side; nothing of yours was changed by it. Trying again often helps.</p>
        {digest ? (
          <p className="mt-2 text-ink-faint text-xs">
            The server’s log has it under <code className="font-mono">{digest}</code>.
          </p>
        ) : null}
      </EmptyState>
    </div>
  );
}
