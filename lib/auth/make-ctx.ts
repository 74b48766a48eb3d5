import { reader } from "@/db/client";
import { tenantConnections } from "@/db/tenant-connections";
import type { Actor, Ctx } from "./actor";
import { newRequestId } from "./make-request-id";
import { installationSecret } from "./secret";

export async function makeCtx(who: { workspaceId: string; actor: Actor }, requestId = newRequestId()): Promise<Ctx> {
  const connections = await tenantConnections(who.workspaceId);
  return { ...who, ...connections, requestId, directory: reader(), secret: await installationSecret() };
}
