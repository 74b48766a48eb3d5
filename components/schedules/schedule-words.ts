import type { Frequency, Overlap, Weekday } from "@/lib/contract/schedule";

export const FREQUENCY_WORDS: Record<Frequency | "off", string> = {
  off: "Off: by hand only",
  daily: "Every day",
  weekdays: "Weekdays",
  weekly: "Once a week",
  cron: "Cron",
};

export const WEEKDAY_WORDS: Record<Weekday, string> = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
};

export const OVERLAP_WORDS: Record<Overlap, string> = {
  skip: "Skip this time",
  queue: "Run after it",
  refuse: "Refuse, by hand too",
};

export function isOneOf<V extends string>(words: Record<V, string>, value: string): value is V {
  return Object.hasOwn(words, value);
}
