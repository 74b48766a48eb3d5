import type { LeadChangeId } from "@/db/queries/lead-changes";
import { log } from "@/lib/base/log";
import { changeLeads } from "@/lib/leads/change-leads";
import { JobHandedBack } from "./job-handed-back";

/** What goes wrong is for the queue to try again, until the change has been begun too often. */
export async function changeLeadsJob(f: LeadChangeId, stop: AbortSignal): Promise<void> {
  const outcome = await changeLeads(f, stop).catch((error: unknown) => {
    if (!stop.aborted) log.error({ err: error, change: f.changeId }, "a change of leads failed");
    throw error;
  });
  log.info({ change: f.changeId, outcome }, "change of leads");
  if (outcome === "stopped") throw new JobHandedBack("the change was stopped");
}
