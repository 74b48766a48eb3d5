import Link from "next/link";
import type { AuditEvent } from "@/lib/contract/audit-events";

const PAGES: Record<string, (id: string) => string> = {
  wf: (id) => `/workflows/${id}`,
  run: (id) => `/runs/${id}`,
  lead: (id) => `/leads?open=${id}`,
  view: (id) => `/leads?view=${id}`,
  whk: (id) => `/developers/webhooks/${id}`,
  key: () => "/developers/api-keys",
};

/** Leads to the page of what has one; what is deleted since has one that says so. */
export function TargetLink({ target: { id, name } }: { target: NonNullable<AuditEvent["target"]> }) {
  const page = PAGES[id.split("_", 1)[0] ?? ""];
  const text = name ?? <span className="font-mono text-xs">{id}</span>;
  if (!page) return <span className="text-ink-soft">{text}</span>;
  return (
    <Link href={page(id)} className="link" title={name ?? id}>
      {text}
    </Link>
  );
}
