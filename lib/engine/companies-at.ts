import { type SQL, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { pinnedCompanies } from "@/db/queries/pinned-companies";
import { selectKeptLoads, selectPresentLoads } from "@/db/queries/source-loads";
import type { PinnedLoad } from "@/db/schema/runs";
import { sameLoads } from "./same-loads";

type Pins = { workspaceId: string; keys: string[]; loads: PinnedLoad[] };

/** Whether the sources hold something else by now than these loads. A run that is pinned to none reads what is there. */
export async function isDirectoryNewer(conn: Conn, { workspaceId, keys, loads }: Pins): Promise<boolean> {
  return loads.length > 0 && !sameLoads(loads, await selectPresentLoads(conn, { workspaceId, keys }));
}

/** The companies that a run reads: the table itself while it holds the run's loads, else them as they were. */
export async function companiesAt(conn: Conn, pins: Pins): Promise<{ relation: SQL; isPast: boolean }> {
  if (!(await isDirectoryNewer(conn, pins))) return { relation: sql`companies`, isPast: false };
  const kept = await selectKeptLoads(conn, pins);
  if (kept.length < pins.loads.length) throw new Error("the run reads a load of a source that is no longer kept");
  return { relation: pinnedCompanies(kept), isPast: true };
}
