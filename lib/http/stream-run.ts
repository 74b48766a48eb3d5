import type { Ctx } from "@/lib/auth/actor";
import { LIVE_STATUSES } from "@/lib/contract/runs";
import { fromTypeId } from "@/lib/ids";
import { getRun } from "@/lib/runs/get-run";
import { watchRun } from "@/lib/runs/watch-run";
import { eventStream } from "./event-stream";

const SPACING_MS = 250;
/** A run that stands still is told again, since when it will end and that it stalls are told by the clock. */
const REPEAT_MS = 10_000;

/** The run as it is, then as it changes, at most four times a second, until it has ended. */
export async function streamRun(
  ctx: Ctx,
  { runId, signal }: { runId: string; signal: AbortSignal },
): Promise<ReadableStream<Uint8Array>> {
  const first = await getRun(ctx, { runId });
  return eventStream(signal, (stream) => {
    let due: NodeJS.Timeout | undefined;
    let reading = false;
    let changed = false;

    const tell = (run: typeof first) => {
      stream.send("run", run);
      if (!LIVE_STATUSES.includes(run.status)) stream.close();
    };
    const refresh = async () => {
      due = undefined;
      reading = true;
      changed = false;
      try {
        tell(await getRun(ctx, { runId }));
      } catch (error) {
        stream.fail(error);
      } finally {
        reading = false;
        if (changed) schedule();
      }
    };
    const schedule = () => {
      changed = true;
      if (!due && !reading) due = setTimeout(refresh, SPACING_MS);
    };

    const unwatch = watchRun({ workspaceId: ctx.workspaceId, runId: fromTypeId("run", runId) }, schedule);
    tell(first);
    // What changed between the first read and the watch is read once more.
    if (LIVE_STATUSES.includes(first.status)) schedule();
    const repeating = setInterval(schedule, REPEAT_MS);
    return () => {
      clearInterval(repeating);
      clearTimeout(due);
      unwatch();
    };
  });
}
