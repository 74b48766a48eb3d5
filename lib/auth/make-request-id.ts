import { newId, toTypeId } from "@/lib/ids";

export function newRequestId(): string {
  return toTypeId("request", newId());
}
