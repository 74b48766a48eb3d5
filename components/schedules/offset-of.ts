const formats = new Map<string, Intl.DateTimeFormat>();

/** "GMT-6": how far the zone's clocks are from UTC at a time. */
export function offsetOf(time: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "shortOffset" });
  formats.set(timeZone, format);
  return format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
}
