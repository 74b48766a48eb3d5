import type { results } from "@/db/schema/leads";
import type { Lead } from "@/lib/contract/leads";

type FoundIn = Pick<typeof results.$inferSelect, "source" | "sourceRecordId" | "licence" | "readAt">;

export function toSourceRecord({ source, sourceRecordId, licence, readAt }: FoundIn): Lead["source"] {
  return { key: source, record_id: sourceRecordId, licence, read_at: readAt.toISOString() };
}
