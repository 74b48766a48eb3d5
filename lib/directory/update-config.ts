import { updateSettings } from "@/db/queries/workspaces";
import { type Ctx, requireMay, requireScope } from "@/lib/auth/actor";
import { type Config, type ConfigRequest, RATE_LIMIT } from "@/lib/contract/config";
import { AppError } from "@/lib/errors";
import { reschedule } from "@/lib/schedules/reschedule";
import { getConfig } from "./get-config";

/**
 * Every schedule of the workspace is on the clocks of its zone, so another zone moves what comes next. A key cannot set
 * the limit that holds it.
 */
export async function updateConfig(ctx: Ctx, { timezone, rate_limit: rateLimit }: ConfigRequest): Promise<Config> {
  requireScope(ctx, "prospector.run");
  requireMay(ctx, "settings");
  if (rateLimit !== undefined && ctx.actor.key) {
    throw new AppError("session_required", "A key cannot set its own limit: sign in to the dashboard.");
  }
  const { workspaceId } = ctx;
  return ctx.write(async (tx) => {
    if (rateLimit !== undefined) await updateSettings(tx, { workspaceId, rateLimit: rateLimit ?? RATE_LIMIT });
    if (timezone !== undefined) {
      await updateSettings(tx, { workspaceId, timezone: timezone ?? "UTC" });
      await reschedule(tx, { workspaceId, timezone: timezone ?? "UTC" });
    }
    return getConfig({ ...ctx, conn: tx });
  });
}
