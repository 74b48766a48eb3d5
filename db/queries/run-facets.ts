import "server-only";
import { sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { runs } from "@/db/schema/runs";
import type { RunFacet } from "@/lib/contract/runs";
import { type AskedValues, type Field, itself, personName, selectFieldValues, workflowNameIn } from "./field-values";
import { isInRunSet, type RunSet } from "./runs";

const facetsOf = (workspaceId: string): Record<RunFacet, Field> => ({
  workflow_id: { value: sql`${runs.workflowId}::text`, name: workflowNameIn(workspaceId) },
  status: { value: sql`${runs.status}::text`, name: itself },
  trigger: { value: sql`${runs.trigger}::text`, name: itself },
  created_by: { value: sql`${runs.createdBy}::text`, name: personName },
});

/** The values of a field and how many runs of the set have each. */
export function selectRunValues(conn: Conn, set: RunSet, { field, ...asked }: AskedValues & { field: RunFacet }) {
  return selectFieldValues(conn, facetsOf(set.workspaceId)[field], {
    ...asked,
    table: sql`${runs}`,
    where: isInRunSet(set),
  });
}
