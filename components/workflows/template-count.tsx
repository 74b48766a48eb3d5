"use client";
import { use } from "react";
import type { Template } from "@/lib/contract/directory";
import { counted, formatCount } from "../ui/intl";

/** By key; null where they could not be counted. */
export type TemplateCounts = Promise<ReadonlyMap<string, Pick<Template, "companies" | "new">> | null>;

export function TemplateCount({ of, counts }: { of: string; counts: TemplateCounts }) {
  const count = use(counts)?.get(of);
  if (!count) return <span className="text-ink-faint">No count</span>;
  const { companies, new: fresh } = count;
  return (
    <span>
      <span className="font-semibold">{counted(companies, "company", "companies")}</span>
      {fresh < companies ? <span className="text-ink-faint"> · {formatCount(fresh)} new to you</span> : null}
    </span>
  );
}
