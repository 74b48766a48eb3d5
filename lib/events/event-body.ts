import { toTypeId } from "@/lib/base/ids";

type Told = { id: string; type: string; createdAt: Date };

/** What is sent, to the letter: every attempt signs these bytes. */
export function eventBody({ id, type, createdAt }: Told, data: unknown): string {
  return JSON.stringify({ id: toTypeId("event", id), type, created_at: createdAt.toISOString(), data });
}
