export const LOCALE = "en-US";

const counts = new Intl.NumberFormat(LOCALE);
const decimals = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const shares = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 });
const plurals = new Intl.PluralRules(LOCALE);
const ago = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto", style: "short" });
const lists = new Intl.ListFormat(LOCALE, { type: "conjunction" });
const countries = new Intl.DisplayNames(LOCALE, { type: "region", fallback: "code" });

export const formatCount = (value: number) => counts.format(value);
export const formatDecimal = (value: number) => decimals.format(value);
export const formatList = (items: Iterable<string>) => lists.format(items);
export const countryName = (code: string) => countries.of(code) ?? code;

/** Never "0 %" or "100 %" for a share that is only near it. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return shares.format(0);
  const share = part / whole;
  if (part > 0 && share < 0.001) return "< 0.1%";
  if (part < whole && share > 0.999) return "> 99.9%";
  return shares.format(share);
}

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const sizes = BYTE_UNITS.map(
  (unit) => new Intl.NumberFormat(LOCALE, { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 }),
);

/** "812 byte", "1.2 kB", "34 MB". */
export function formatBytes(bytes: number): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return sizes[power]?.format(bytes / 1000 ** power) ?? "";
}

/** "1 company", "1,204 companies". */
export function counted(value: number, one: string, many: string): string {
  return `${counts.format(value)} ${plurals.select(value) === "one" ? one : many}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "in 5 min", "3 hr. ago"; null from a day on, when a date says more. */
export function formatAgo(time: number, now: number): string | null {
  const distance = time - now;
  const size = Math.abs(distance);
  if (size >= DAY) return null;
  if (size < MINUTE) return "just now";
  return size < HOUR
    ? ago.format(Math.round(distance / MINUTE), "minute")
    : ago.format(Math.round(distance / HOUR), "hour");
}

export function formatDuration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return `${decimals.format(seconds)} s`;
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

type DateStyle = "date" | "datetime" | "clock" | "full" | "zoned";

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { year: "numeric", month: "short", day: "numeric" },
  datetime: { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
  clock: { hour: "numeric", minute: "2-digit" },
  zoned: {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  },
  full: { dateStyle: "full", timeStyle: "long" },
};
const dates = new Map<string, Intl.DateTimeFormat>();

export function formatDate(time: number, style: DateStyle, timeZone: string): string {
  const key = `${style} ${timeZone}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...STYLES[style], timeZone });
  dates.set(key, format);
  return format.format(time);
}

/** A day of no time zone, such as `2026-01-31`, for people. */
export function formatDay(day: string): string {
  return formatDate(Date.parse(`${day}T00:00:00Z`), "date", "UTC");
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day that it is in a zone, as `2026-01-31`. */
export function dayIn(time: number, timeZone: string): string {
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const format = days.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", options);
  days.set(timeZone, format);
  return format.format(time);
}

/** The zone if this runtime knows it, else UTC: a cookie may hold anything. */
export function knownZone(timeZone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat(LOCALE, { timeZone: timeZone || "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
