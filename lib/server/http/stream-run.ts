import type { Ctx } from "@/lib/access/actor";
import { LIVE_STATUSES, type Run } from "@/lib/contract/runs";
import { followRun } from "@/lib/runs/follow-run";
import { eventStream, type Reader } from "./event-stream";

/** The run as it is, then as it changes, until it has ended. */
export async function streamRun(
  ctx: Ctx,
  { runId, reader }: { runId: string; reader: Reader },
): Promise<ReadableStream<Uint8Array>> {
  const { first, start } = await followRun(ctx, { runId });
  return eventStream(reader, (stream) => {
    const tell = (run: Run) => {
      stream.send("run", run);
      if (!LIVE_STATUSES.includes(run.status)) stream.close();
    };
    tell(first);
    return start({ onRun: tell, onError: stream.fail });
  });
}
