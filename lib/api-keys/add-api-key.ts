import type { Tx } from "@/db/client";
import { findApiKey, insertApiKey } from "@/db/queries/api-keys";
import type { ActingKey } from "@/lib/access/actor";
import { newId } from "@/lib/base/ids";
import type { ApiKey } from "@/lib/contract/api-keys";
import type { Scope } from "@/lib/contract/scopes";
import { toApiKey } from "@/lib/present/to-api-key";
import { makeKey } from "./key-secret";

const DAY_MS = 86_400_000;

type NewKey = {
  workspaceId: string;
  userId: string;
  name: string;
  scopes: readonly Scope[];
  expiresInDays: number | null;
  /** The key that makes it, which it does not outlive. */
  madeBy?: Pick<ActingKey, "expiresAt"> | undefined;
};

function endOf({ expiresInDays, madeBy }: NewKey): Date | null {
  const wanted = expiresInDays === null ? null : new Date(Date.now() + expiresInDays * DAY_MS);
  const latest = madeBy?.expiresAt ?? null;
  return wanted && latest ? new Date(Math.min(wanted.getTime(), latest.getTime())) : (wanted ?? latest);
}

export async function addApiKey(tx: Tx, input: NewKey): Promise<ApiKey & { secret: string }> {
  const id = newId();
  const { key, secretHash, lastFour } = makeKey(id);
  const { workspaceId, userId, name } = input;
  await insertApiKey(tx, {
    workspaceId,
    id,
    userId,
    name,
    secretHash,
    lastFour,
    scopes: [...new Set(input.scopes)],
    expiresAt: endOf(input),
  });
  const row = await findApiKey(tx, { workspaceId, id });
  if (!row) throw new Error("the key that was inserted is not there");
  return { ...toApiKey(row), secret: key };
}
