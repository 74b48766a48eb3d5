import { reader } from "@/db/client";
import { tenantConnections } from "@/db/tenant-connections";
import type { Actor, Ctx } from "@/lib/access/actor";
import { installationSecret } from "@/lib/access/secret";
import { newRequestId } from "@/lib/base/make-request-id";

export async function makeCtx(who: { workspaceId: string; actor: Actor }, requestId = newRequestId()): Promise<Ctx> {
  const connections = await tenantConnections(who.workspaceId);
  return { ...who, ...connections, requestId, directory: reader(), secret: await installationSecret() };
}
