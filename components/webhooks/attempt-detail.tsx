"use client";
import { ChevronRight, CircleAlert, CircleCheck } from "lucide-react";
import type { DeliveryAttempt } from "@/lib/contract/webhooks";
import { formatCount } from "../ui/intl";
import { Time } from "../ui/time";
import { CodeBlock } from "./code-block";

const lines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

export function AttemptDetail({ attempt, isOpen }: { attempt: DeliveryAttempt; isOpen: boolean }) {
  const { number, at, duration_ms, request, response, error } = attempt;
  const Icon = error ? CircleAlert : CircleCheck;
  return (
    <li>
      <details open={isOpen} className="group">
        <summary className="flex min-h-9 cursor-default list-none items-center gap-2 px-3 py-1.5 hover:bg-hover">
          <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-faint group-open:rotate-90" />
          <Icon aria-hidden className={`size-4 shrink-0 ${error ? "text-danger" : "text-positive"}`} />
          <span className="min-w-0 flex-1 truncate">
            <span className="sr-only">Attempt {number}: </span>
            {response ? response.status : "No answer"}
            <span className="text-ink-faint"> · {formatCount(duration_ms)} ms</span>
          </span>
          <Time value={at} className="shrink-0 text-ink-faint text-xs" />
        </summary>
        <div className="flex flex-col gap-2 px-3 pt-1 pb-3">
          {error ? <p className="text-danger">{error}</p> : null}
          <h4 className="text-ink-faint text-xs">Sent</h4>
          <CodeBlock text={`POST ${request.url}\n${lines(request.headers)}`} what="request" />
          {response ? (
            <>
              <h4 className="text-ink-faint text-xs">Came back</h4>
              <CodeBlock text={`${lines(response.headers)}\n\n${response.body}`.trim()} what="response" />
            </>
          ) : null}
        </div>
      </details>
    </li>
  );
}
