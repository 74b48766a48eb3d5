import { sql } from "drizzle-orm";
import { reader, rowsOf, transaction } from "../client";
import { lockWorkspace } from "../queries/runs";

/** Holds what every batch of a workspace's runs needs, so that its runs stay where they are; answers the release. */
export async function holdWorkspace(workspaceId: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  const { promise: isHeld, resolve: held, reject } = Promise.withResolvers<void>();
  const holding = transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    held();
    await released;
  });
  holding.catch(reject);
  await isHeld;
  return async () => {
    release();
    await holding;
  };
}

/** How many batches wait for the workspace. */
export async function countWaiting(workspaceId: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader(),
    sql`select count(*)::int as count from pg_locks l, hashtextextended(${workspaceId}, 7306010003) key
      where l.locktype = 'advisory' and not l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.classid::bigint << 32 | l.objid::bigint) = key`,
  );
  return row?.count ?? 0;
}
