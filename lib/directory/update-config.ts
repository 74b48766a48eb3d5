import { updateTimezone } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Config, ConfigRequest } from "@/lib/contract/config";
import { reschedule } from "@/lib/schedules/reschedule";
import { getConfig } from "./get-config";

/** Every schedule of the workspace is on the clocks of its zone, so another zone moves what comes next. */
export async function updateConfig(ctx: Ctx, { timezone }: ConfigRequest): Promise<Config> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  return ctx.write(async (tx) => {
    if (timezone !== undefined) {
      await updateTimezone(tx, { workspaceId, timezone: timezone ?? "UTC" });
      await reschedule(tx, { workspaceId, timezone: timezone ?? "UTC" });
    }
    return getConfig({ ...ctx, conn: tx });
  });
}
