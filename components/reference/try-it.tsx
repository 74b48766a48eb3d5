"use client";
import { useState } from "react";
import { Button } from "../ui/button";
import { Spinner } from "../ui/spinner";

type Outcome = { status: number; ms: number; text: string };

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Sends a request that only reads, as the person who is signed in, and shows the answer as it came. */
export function TryIt({ path, name }: { path: string; name: string }) {
  const [outcome, setOutcome] = useState<Outcome | "sending" | null>(null);

  async function send() {
    setOutcome("sending");
    const began = performance.now();
    try {
      const response = await fetch(path, { headers: { Accept: "application/json" } });
      const text = await response.text();
      setOutcome({ status: response.status, ms: performance.now() - began, text: pretty(text) });
    } catch {
      setOutcome({ status: 0, ms: performance.now() - began, text: "The server did not answer." });
    }
  }
  const isSending = outcome === "sending";
  return (
    <div className="mt-3">
      <Button size="sm" onPress={send} isDisabled={isSending} aria-label={`Send this request: ${name}`}>
        {isSending ? <Spinner /> : null}
        Send this request
      </Button>
      <div role="status">
        {outcome && outcome !== "sending" ? (
          <div className="mt-3 overflow-hidden rounded-lg border bg-sunken">
            <p className="border-b px-3 py-2 text-ink-soft text-xs">
              <span className={outcome.status === 200 ? "text-positive" : "text-danger"}>
                {outcome.status === 0 ? "No answer" : outcome.status}
              </span>{" "}
              after {Math.round(outcome.ms)} ms, from your workspace
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard */}
            <pre tabIndex={0} translate="no" className="max-h-96 overflow-auto p-3 font-mono text-xs">
              {outcome.text}
            </pre>
          </div>
        ) : null}
      </div>
    </div>
  );
}
