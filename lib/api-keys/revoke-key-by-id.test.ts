import { expect, test } from "vitest";
import { newId, toTypeId } from "@/lib/base/ids";
import { revokeKeyById } from "./revoke-key-by-id";

test("an operator is told of what is no key, and of a key that is not there", async () => {
  await expect(revokeKeyById("prsp_live_x")).rejects.toThrow(/^id: must be a key id$/);
  const id = toTypeId("key", newId());
  await expect(revokeKeyById(id)).rejects.toThrow(`id: there is no key ${id}`);
});
