import type { Ctx } from "@/lib/access/actor";
import { fromTypeId } from "@/lib/base/ids";
import type { Run } from "@/lib/contract/runs";
import { getRun } from "./get-run";
import { watchRun } from "./watch-run";

const SPACING_MS = 250;
/** A run that stands still is told again, since when it will end and that it stalls are told by the clock. */
const REPEAT_MS = 10_000;

type Follower = { onRun: (run: Run) => void; onError: (error: unknown) => void };
type Watched = { workspaceId: string; runId: string };

/** One run that is followed in this process, by however many: they share its reads. */
class Followed {
  latest: Promise<Run>;
  /** Those who wait for the first read too. */
  holders = 0;
  readonly #followers = new Set<Follower>();
  readonly #read: () => Promise<Run>;
  #due: NodeJS.Timeout | undefined;
  #isReading = false;
  #isChanged = false;
  #stop: (() => void) | undefined;

  constructor(ctx: Ctx, runId: string) {
    this.#read = () => getRun(ctx, { runId });
    this.latest = this.#read();
  }

  add(follower: Follower, watched: Watched): void {
    this.#followers.add(follower);
    this.#stop ??= this.#watch(watched);
    // What changed since the last read, before this process watched, is read once more.
    this.#refreshSoon();
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower);
    if (this.#followers.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }

  #watch(watched: Watched): () => void {
    const refreshSoon = () => this.#refreshSoon();
    const unwatch = watchRun(watched, refreshSoon);
    const repeating = setInterval(refreshSoon, REPEAT_MS);
    return () => {
      unwatch();
      clearInterval(repeating);
      clearTimeout(this.#due);
      this.#due = undefined;
    };
  }

  #refreshSoon(): void {
    this.#isChanged = true;
    if (!this.#due && !this.#isReading && this.#stop) this.#due = setTimeout(() => this.#refresh(), SPACING_MS);
  }

  async #refresh(): Promise<void> {
    this.#due = undefined;
    this.#isReading = true;
    this.#isChanged = false;
    try {
      const run = await this.#read();
      this.latest = Promise.resolve(run);
      for (const { onRun } of [...this.#followers]) onRun(run);
    } catch (error) {
      for (const { onError } of [...this.#followers]) onError(error);
    } finally {
      this.#isReading = false;
      if (this.#isChanged) this.#refreshSoon();
    }
  }
}

const followed = new Map<string, Followed>();

/** The run as it is now, and `start`, which tells of it as it changes, at most four times a second, until stopped. */
export async function followRun(
  ctx: Ctx,
  { runId }: { runId: string },
): Promise<{ first: Run; start: (follower: Follower) => () => void }> {
  const watched = { workspaceId: ctx.workspaceId, runId: fromTypeId("run", runId) };
  const key = `${watched.workspaceId}:${watched.runId}`;
  const shared = followed.get(key) ?? new Followed(ctx, runId);
  followed.set(key, shared);
  shared.holders++;
  const leave = () => {
    if (--shared.holders === 0) followed.delete(key);
  };
  const first = await shared.latest.catch((error: unknown) => {
    leave();
    throw error;
  });
  return {
    first,
    start: (follower) => {
      shared.add(follower, watched);
      return () => {
        shared.remove(follower);
        leave();
      };
    },
  };
}
