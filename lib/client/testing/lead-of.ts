import { LeadDetail } from "@/lib/contract/leads";
import { resultOf } from "./result-of";

const START = Date.UTC(2026, 0, 1);

/** A lead as the wire has it after its so manieth change. */
export function leadOf({ version = 1, ...over }: Partial<LeadDetail> & { version?: number } = {}): LeadDetail {
  const { lead_id, run_id, outcome: _, rank: __, score_reasons: ___, matched: ____, ...company } = resultOf(1);
  return LeadDetail.parse({
    ...company,
    id: lead_id,
    object: "prospector_lead",
    updated_at: new Date(START + version * 1_000).toISOString(),
    first_run_id: run_id,
    last_seen_at: new Date(START).toISOString(),
    status: "new",
    owner: null,
    tags: [],
    notes: null,
    next_step: null,
    next_step_on: null,
    runs: [],
    last_changes: { status: null, owner: null, tags: null, notes: null, next_step: null, next_step_on: null },
    matched: { records: 0, keys: [] },
    ...over,
  });
}
