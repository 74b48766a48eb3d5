import type { Conn, Tx } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import { newId, newIdPrefix } from "@/lib/base/ids";
import type { EventType } from "@/lib/contract/webhooks";
import { eventBody } from "./event-body";

type Happened = { workspaceId: string; type: EventType; data: unknown; webhookId?: string };

/** Tells every webhook that wants to know, once this transaction has committed; the ids of the deliveries that come of it. */
export async function recordEvent(tx: Tx | Conn, { data, ...happened }: Happened): Promise<string[]> {
  const told = { ...happened, id: newId(), createdAt: new Date() };
  const rows = await insertEvent(tx, {
    ...told,
    body: eventBody(told, data),
    idPrefix: newIdPrefix(),
  });
  return rows.map(({ id }) => id);
}
