import { newId, toTypeId } from "./ids";

export function newRequestId(): string {
  return toTypeId("request", newId());
}
