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

/** The reasons under one count, over all sources; those that are kept lead to their rows. */
export function funnelReasons(run: Pick<Run, "id" | "breakdown">, count: keyof RunCounts): FunnelReason[] {
  return FATE_NAMES.flatMap((fate) => {
    if (fate === "new" || fate === "over_limit" || FATES[fate] !== count) return [];
    const companies = run.breakdown.reduce((sum, { reasons }) => sum + (reasons[fate] ?? 0), 0);
    return companies > 0 ? [{ fate, says: REASON_WORDS[fate], companies, href: LISTED[fate]?.(run.id) ?? null }] : [];
  });
}
