import { reader, transaction } from "@/db/client";
import { findDueWorkflow, selectDueWorkflows } from "@/db/queries/schedules";
import { log } from "@/lib/base/log";
import { settleWindows } from "./settle-windows";

const AT_ONCE = 1_000;

/**
 * Starts what is due. Safe to do twice, by many workers at once and after any death: a window, its run and the next
 * window commit together. A workflow that fails is left for the next time, and the others go on.
 */
export async function startDueRuns(now = new Date()): Promise<void> {
  for (const due of await selectDueWorkflows(reader(), { now, take: AT_ONCE })) {
    try {
      await transaction(async (tx) => {
        const workflow = await findDueWorkflow(tx, { ...due, now });
        if (workflow) await settleWindows(tx, workflow, now);
      });
    } catch (error) {
      log.error({ err: error, workflow: due.workflowId }, "a scheduled run did not start");
    }
  }
}
