import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Config, ConfigRequest } from "@/lib/contract/config";
import { changeSettings, requireSettable } from "./change-settings";
import { getConfig } from "./get-config";

export async function updateConfig(ctx: Ctx, request: ConfigRequest): Promise<Config> {
  requireScope(ctx, "prospector.run");
  requireSettable(ctx, request);
  return ctx.write(async (tx) => {
    await changeSettings(tx, ctx.workspaceId, request);
    return getConfig({ ...ctx, conn: tx });
  });
}
