import type { Frequency, Overlap, Schedule, SchedulePatch, Weekday } from "@/lib/contract/schedule";
import { toLocalInput } from "./local-input";
import { FREQUENCY_WORDS, WEEKDAY_WORDS } from "./schedule-words";

export type ScheduleDraft = {
  frequency: Frequency | "off";
  time: string;
  weekday: Weekday;
  cron: string;
  overlap: Overlap;
  /** As a local date and time input holds it; empty without a pause. */
  pausedUntil: string;
};

const NEW: ScheduleDraft = {
  frequency: "off",
  time: "08:00",
  weekday: "monday",
  cron: "0 8 * * 1-5",
  overlap: "skip",
  pausedUntil: "",
};

export function toDraft(schedule: Schedule | null, timeZone: string): ScheduleDraft {
  if (!schedule) return NEW;
  const { paused_until, ...set } = schedule;
  return { ...NEW, ...set, pausedUntil: paused_until === null ? "" : toLocalInput(paused_until, timeZone) };
}

/** A merge patch: what does not belong to the frequency is removed. */
export function toPatch({ frequency, ...draft }: ScheduleDraft): SchedulePatch | null {
  if (frequency === "off") return null;
  return {
    frequency,
    time: frequency === "cron" ? null : draft.time,
    weekday: frequency === "weekly" ? draft.weekday : null,
    cron: frequency === "cron" ? draft.cron : null,
    overlap: draft.overlap,
    paused_until: draft.pausedUntil === "" ? null : new Date(draft.pausedUntil).toISOString(),
  };
}

/** What the form says, for people. */
export function draftInWords({ frequency, time, weekday, cron }: ScheduleDraft): string {
  if (frequency === "off") return FREQUENCY_WORDS.off;
  if (frequency === "cron") return `Cron ${cron}`;
  const day = frequency === "weekly" ? `, ${WEEKDAY_WORDS[weekday]}` : "";
  return `${FREQUENCY_WORDS[frequency]}${day} at ${time}`;
}
