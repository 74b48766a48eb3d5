import "server-only";
import { eq } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { workspaces } from "@/db/schema/identity";

export async function findWorkspace(conn: Conn, id: string) {
  const [row] = await conn.select().from(workspaces).where(eq(workspaces.id, id));
  return row;
}
