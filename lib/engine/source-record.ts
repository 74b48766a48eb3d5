import type { leads } from "@/db/schema/leads";
import type { Lead } from "@/lib/contract/leads";

type FoundIn = Pick<typeof leads.$inferSelect, "source" | "sourceRecordId" | "licence" | "readAt">;

export function toSourceRecord({ source, sourceRecordId, licence, readAt }: FoundIn): Lead["source"] {
  return { key: source, record_id: sourceRecordId, licence, read_at: readAt.toISOString() };
}
