import type { Tx } from "@/db/client";
import { updateSettings } from "@/db/queries/workspaces";
import { type Ctx, requireMay } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import { RATE_LIMIT } from "@/lib/contract/config";
import { RUN_LIMIT } from "@/lib/contract/criteria";
import { DAYS_KEPT, RUNS_KEPT, type WorkspaceRequest } from "@/lib/contract/workspace";
import { reschedule } from "@/lib/workflows/reschedule";

/** Throws for who may not set these: a key cannot set the limit that holds it. */
export function requireSettable(ctx: Ctx, { rate_limit }: WorkspaceRequest): void {
  requireMay(ctx, "settings");
  if (rate_limit !== undefined && ctx.actor.key) {
    throw new AppError("session_required", "A key cannot set its own limit: sign in to the dashboard.");
  }
}

/** Every schedule of the workspace is on the clocks of its zone, so another zone moves what comes next. */
export async function changeSettings(
  tx: Tx,
  workspaceId: string,
  { name, timezone, rate_limit, default_limit, runs_kept, days_kept }: WorkspaceRequest,
): Promise<void> {
  const zone = timezone === null ? "UTC" : timezone;
  const settings = {
    ...(name !== undefined && { name }),
    ...(zone !== undefined && { timezone: zone }),
    ...(rate_limit !== undefined && { rateLimit: rate_limit ?? RATE_LIMIT }),
    ...(default_limit !== undefined && { defaultLimit: default_limit ?? RUN_LIMIT }),
    ...(runs_kept !== undefined && { runsKept: runs_kept ?? RUNS_KEPT }),
    ...(days_kept !== undefined && { daysKept: days_kept ?? DAYS_KEPT }),
  };
  if (Object.keys(settings).length > 0) await updateSettings(tx, { workspaceId, ...settings });
  if (zone !== undefined) await reschedule(tx, { workspaceId, timezone: zone });
}
