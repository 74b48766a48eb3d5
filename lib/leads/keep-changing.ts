import type { Tx } from "@/db/client";
import { type Changing, insertLeadChangeBatches, type LeadChangeRow } from "@/db/queries/lead-changes";
import { fromTypeId } from "@/lib/base/ids";
import { resultSet } from "@/lib/runs/result-set";
import { leadSet } from "./lead-set";

const BATCH = 500;

type OfLeads = Pick<LeadChangeRow, "workspaceId" | "id"> & Partial<Pick<LeadChangeRow, "request" | "undoes">>;

function changing({ workspaceId, request, undoes }: OfLeads): Changing {
  if (request?.results) {
    const { run_id, ...filter } = request.results;
    return { results: resultSet({ workspaceId, runId: fromTypeId("run", run_id) }, filter) };
  }
  if (request) {
    const ids = request.ids?.map((id) => fromTypeId("lead", id));
    return { set: leadSet(workspaceId, request.filter ?? {}), ids };
  }
  if (!undoes) throw new Error("a change has a request or takes another back");
  return { workspaceId, undoes };
}

/** Settles which leads a change is about: those that are there now. */
export function keepChanging(tx: Tx, row: OfLeads): Promise<number> {
  return insertLeadChangeBatches(tx, {
    workspaceId: row.workspaceId,
    changeId: row.id,
    of: changing(row),
    size: BATCH,
  });
}
