import type { ResultRow } from "@/db/queries/results";
import { toTypeId } from "@/lib/base/ids";
import type { Criteria } from "@/lib/contract/criteria";
import type { Result } from "@/lib/contract/results";
import { toCompanyFields } from "./company-fields";
import { matchedCriteria, type PlaceNames, scoreReasons } from "./explain-result";
import { toSourceRecord } from "./source-record";

export function toResult(row: ResultRow, criteria: Criteria, names: PlaceNames): Result {
  const created = row.createdAt.toISOString();
  return {
    id: toTypeId("result", row.id),
    object: "prospector_result",
    created_at: created,
    updated_at: created,
    run_id: toTypeId("run", row.runId),
    lead_id: toTypeId("lead", row.leadId),
    rank: row.rank,
    outcome: row.outcome,
    ...toCompanyFields(row),
    score: row.score,
    score_reasons: scoreReasons(row, criteria, names),
    matched: matchedCriteria(row, criteria, names),
    source: toSourceRecord(row),
  };
}
