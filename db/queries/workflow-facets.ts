import "server-only";
import { sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { workflows } from "@/db/schema/workflows";
import type { WorkflowFacet } from "@/lib/contract/workflows";
import { type AskedValues, type Field, itself, personName, selectFieldValues } from "./field-values";
import { frequencyOfWorkflow, isInWorkflowSet, stateOfWorkflow, type WorkflowSet } from "./workflows";

const FACETS: Record<WorkflowFacet, Field> = {
  state: { value: stateOfWorkflow, name: itself },
  created_by: { value: sql`${workflows.createdBy}::text`, name: personName },
  schedule: { value: frequencyOfWorkflow, name: itself },
};

/** The values of a field and how many workflows of the set have each. */
export function selectWorkflowValues(
  conn: Conn,
  set: WorkflowSet,
  { field, ...asked }: AskedValues & { field: WorkflowFacet },
) {
  return selectFieldValues(conn, FACETS[field], { ...asked, table: sql`${workflows}`, where: isInWorkflowSet(set) });
}
