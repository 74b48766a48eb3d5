import { reader, transaction } from "@/db/client";
import type { Actor, Ctx } from "./actor";
import { newRequestId } from "./make-request-id";
import { installationSecret } from "./secret";

export async function makeCtx(who: { workspaceId: string; actor: Actor }, requestId = newRequestId()): Promise<Ctx> {
  return { ...who, requestId, conn: reader(), write: transaction, secret: await installationSecret() };
}
