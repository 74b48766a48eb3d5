import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

/** What the database server has used up so far. `cpuMs` is of all its processes, null where the system does not tell. */
export type ServerCost = { cpuMs: number | null; walBytes: number; keptBytes: number };

const TICK_MS = 10;
const KEPT = ["leads", "results", "exclusions", "runs", "events", "identity_changes"];

type Stat = { parent: number; ownMs: number; childrenMs: number };

function statOf(pid: string): Stat | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const ticks = (...at: number[]) => at.reduce((sum, nth) => sum + Number(fields[nth]), 0) * TICK_MS;
    return { parent: Number(fields[1]), ownMs: ticks(11, 12), childrenMs: ticks(13, 14) };
  } catch {
    return null;
  }
}

/** Of the server and all that it started, those that have ended as well; exact whatever else the machine does. */
function processorMs(backend: number): number | null {
  const postmaster = statOf(String(backend))?.parent;
  const server = postmaster === undefined ? null : statOf(String(postmaster));
  if (!server) return null;
  const children = readdirSync("/proc").flatMap((pid) => (/^\d+$/.test(pid) ? (statOf(pid) ?? []) : []));
  return children
    .filter(({ parent }) => parent === postmaster)
    .reduce((sum, { ownMs }) => sum + ownMs, server.ownMs + server.childrenMs);
}

export async function serverCost(client: pg.Client): Promise<ServerCost> {
  const { rows } = await client.query<{ pid: number; wal: string; kept: string }>(
    `select pg_backend_pid() as pid, pg_current_wal_insert_lsn() - '0/0'::pg_lsn as wal,
       (select sum(pg_total_relation_size(name::regclass)) from unnest($1::text[]) name) as kept`,
    [KEPT],
  );
  const row = rows[0];
  if (!row) throw new Error("one select makes one row");
  return { cpuMs: processorMs(row.pid), walBytes: Number(row.wal), keptBytes: Number(row.kept) };
}

export async function costOf(client: pg.Client, work: () => Promise<unknown>): Promise<ServerCost> {
  const before = await serverCost(client);
  await work();
  const after = await serverCost(client);
  return {
    cpuMs: before.cpuMs === null || after.cpuMs === null ? null : after.cpuMs - before.cpuMs,
    walBytes: after.walBytes - before.walBytes,
    keptBytes: after.keptBytes - before.keptBytes,
  };
}
