import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { reader, rowsOf, type Tx } from "../client";

/** Comes once something waits for what this transaction holds. */
export async function untilAwaited(tx: Tx): Promise<void> {
  const [own] = await rowsOf<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
  for (;;) {
    const waiting = await rowsOf(
      reader(),
      sql`select from pg_stat_activity where wait_event_type = 'Lock' and ${own?.pid ?? 0}::int = any(pg_blocking_pids(pid))`,
    );
    if (waiting.length > 0) return;
    await setTimeout(5);
  }
}
