import "server-only";
import { and, eq } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { sources } from "@/db/schema/directory";

type Voice = NonNullable<(typeof sources.$inferSelect)["matchVoice"]>;
type Of = { workspaceId: string; source: string };

const isOf = ({ workspaceId, source }: Of) => and(eq(sources.workspaceId, workspaceId), eq(sources.key, source));

/** What matching learnt from a source's list at its last large load. */
export async function findVoice(conn: Conn, of: Of): Promise<Voice | null> {
  const [row] = await conn.select({ voice: sources.matchVoice }).from(sources).where(isOf(of));
  return row?.voice ?? null;
}

export async function updateVoice(conn: Conn, { voice, ...of }: Of & { voice: Voice }): Promise<void> {
  await conn.update(sources).set({ matchVoice: voice }).where(isOf(of));
}
