import { FATE_NAMES, FATES, type Fate } from "@/lib/contract/fates";
import type { Run, RunCounts } from "@/lib/contract/runs";
import { REASON_WORDS } from "./reason-words";

export type FunnelReason = { fate: Fate; says: string; companies: number; href: string | null };

const LISTED: Partial<Record<Fate, (runId: string) => string>> = {
  known_lead: (id) => `/runs/${id}?outcome=duplicate`,
  duplicate_in_run: (id) => `/runs/${id}?tab=left-out&reason=duplicate_in_run`,
  existing_lead: (id) => `/runs/${id}?tab=left-out&reason=existing_lead`,
  excluded_domain: (id) => `/runs/${id}?tab=left-out&reason=excluded_domain`,
};

/** What these criteria can do to a company. */
function canOccur({ require, keywords, exclude }: Run["criteria"]): ReadonlySet<Fate> {
  return new Set<Fate>([
    ...require.map((kind) => `without_${kind}` as const),
    ...(keywords.include.length > 0 ? (["without_keyword"] as const) : []),
    ...(keywords.exclude.length > 0 ? (["unwanted_keyword"] as const) : []),
    "duplicate_in_run",
    exclude.existing_leads ? "existing_lead" : "known_lead",
    ...(exclude.domains.length > 0 ? (["excluded_domain"] as const) : []),
  ]);
}

/**
 * The reasons under one count, over all sources; those that are kept lead to their rows. Those that can occur are there
 * from the beginning, so that nothing below moves when the first company comes.
 */
export function funnelReasons(run: Pick<Run, "id" | "breakdown" | "criteria">, count: keyof RunCounts): FunnelReason[] {
  const possible = canOccur(run.criteria);
  return FATE_NAMES.flatMap((fate) => {
    if (fate === "new" || fate === "over_limit" || FATES[fate] !== count) return [];
    const companies = run.breakdown.reduce((sum, { reasons }) => sum + (reasons[fate] ?? 0), 0);
    if (companies === 0 && !possible.has(fate)) return [];
    const href = companies > 0 ? (LISTED[fate]?.(run.id) ?? null) : null;
    return [{ fate, says: REASON_WORDS[fate], companies, href }];
  });
}
