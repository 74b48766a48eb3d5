import type { Tx } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import type { EventType } from "@/lib/contract/webhooks";
import { newId } from "@/lib/ids";
import { eventBody } from "./event-body";

/** The part of an id that deliveries made together share: as far as ids of one millisecond differ, in their order. */
export const ID_PREFIX_LENGTH = 26;

type Happened = { workspaceId: string; type: EventType; data: unknown; webhookId?: string };

/** Tells every webhook that wants to know, once this transaction has committed; the ids of the deliveries that come of it. */
export async function recordEvent(tx: Tx, { data, ...happened }: Happened): Promise<string[]> {
  const told = { ...happened, id: newId(), createdAt: new Date() };
  const rows = await insertEvent(tx, {
    ...told,
    body: eventBody(told, data),
    idPrefix: newId().slice(0, ID_PREFIX_LENGTH),
  });
  return rows.map(({ id }) => id);
}
