import { reader, transaction } from "@/db/client";
import { newId, toTypeId } from "@/lib/ids";
import type { Actor, Ctx } from "./actor";
import { installationSecret } from "./secret";

export function newRequestId(): string {
  return toTypeId("request", newId());
}

export async function makeCtx(who: { workspaceId: string; actor: Actor }, requestId = newRequestId()): Promise<Ctx> {
  return { ...who, requestId, conn: reader(), write: transaction, secret: await installationSecret() };
}
