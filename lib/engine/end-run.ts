import type { Tx } from "@/db/client";
import { type Ending, type Held, type RunRow, updateRunEnded } from "@/db/queries/runs";
import { recordRunEvent } from "@/lib/events/record-run-event";

/** Undefined when another worker holds the run by now. */
export async function endRun(tx: Tx, f: Held, ending: Ending): Promise<RunRow | undefined> {
  const run = await updateRunEnded(tx, f, ending);
  if (run) await recordRunEvent(tx, run);
  return run;
}
