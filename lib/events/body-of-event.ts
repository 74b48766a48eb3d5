import type { Conn } from "@/db/client";
import { type EventRow, findNewLead } from "@/db/queries/events";
import { toLead } from "@/lib/present/to-lead";
import { eventBody } from "./event-body";

/** Undefined where what it tells of is not kept any more. */
export async function bodyOfEvent(conn: Conn, event: EventRow): Promise<string | undefined> {
  const { workspaceId, body, runId, rank } = event;
  if (body !== null) return body;
  if (runId === null || rank === null) return undefined;
  const lead = await findNewLead(conn, { workspaceId, runId, rank });
  return lead && eventBody(event, toLead(lead));
}
