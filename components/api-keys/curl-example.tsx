"use client";
import { OPERATIONS } from "@/lib/client/operations.generated";
import { CodeExample } from "../ui/code-example";

export function CurlExample({ origin, secret }: { origin: string; secret: string }) {
  const command = `curl -H "Authorization: Bearer ${secret}" \\\n  ${origin}${OPERATIONS.listWorkflows.path}`;
  return <CodeExample title="Try it" text={command} what="command" />;
}
