import { invalid } from "@/lib/base/errors";
import type { ErrorDetail } from "@/lib/contract/error-body";
import { Schedule, type SchedulePatch } from "@/lib/contract/schedule";
import { findCronFault } from "./find-cron-fault";
import { mergePatch } from "./merge-patch";

type Issue = { code: string; path: PropertyKey[]; message: string; keys?: string[] };

function detailsOf({ keys, path, message }: Issue, frequency: unknown): ErrorDetail[] {
  if (keys) {
    const why = `does not belong to a ${String(frequency)} schedule: send null to remove it`;
    return keys.map((key) => ({ path: `schedule.${key}`, message: why }));
  }
  return [{ path: ["schedule", ...path].map(String).join("."), message }];
}

/** The schedule after a merge patch; throws a 400 that names what it lacks or what does not belong to it. */
export function patchSchedule(before: Schedule | null, patch: SchedulePatch | null | undefined): Schedule | null {
  if (patch === undefined) return before;
  if (patch === null) return null;
  const merged = mergePatch(before, patch) as Record<string, unknown>;
  const { success, data, error } = Schedule.safeParse(merged);
  if (!success) throw invalid(error.issues.flatMap((issue) => detailsOf(issue, merged.frequency)));
  const fault = data.frequency === "cron" && findCronFault(data.cron);
  if (fault) throw invalid([{ path: "schedule.cron", message: fault }]);
  const until = data.paused_until === null ? null : new Date(data.paused_until).toISOString();
  return { ...data, paused_until: until };
}
