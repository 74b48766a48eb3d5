import type { Tx } from "@/db/client";
import { findApiKey, insertApiKey } from "@/db/queries/api-keys";
import type { ApiKey } from "@/lib/contract/api-keys";
import type { Scope } from "@/lib/contract/scopes";
import { newId } from "@/lib/ids";
import { makeKey } from "./key-secret";
import { toApiKey } from "./to-api-key";

const DAY_MS = 86_400_000;

export async function addApiKey(
  tx: Tx,
  input: { workspaceId: string; userId: string; name: string; scopes: readonly Scope[]; expiresInDays: number | null },
): Promise<ApiKey & { secret: string }> {
  const id = newId();
  const { key, secretHash, lastFour } = makeKey(id);
  const { workspaceId, userId, name } = input;
  const expiresAt = input.expiresInDays === null ? null : new Date(Date.now() + input.expiresInDays * DAY_MS);
  await insertApiKey(tx, {
    workspaceId,
    id,
    userId,
    name,
    secretHash,
    lastFour,
    scopes: [...new Set(input.scopes)],
    expiresAt,
  });
  const row = await findApiKey(tx, { workspaceId, id });
  if (!row) throw new Error("the key that was inserted is not there");
  return { ...toApiKey(row), secret: key };
}
