const DAY_MS = 24 * 3600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(zone, format);
  return format;
}

/** What the zone's clocks show at an instant, written as if it were UTC. */
export function wallOf(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetAt(instant: number, zone: string): number {
  return wallOf(instant, zone) - Math.floor(instant / 1000) * 1000;
}

/** How far the zone's clocks are from UTC well before a day and well after it. */
export function offsetsAround(midnight: number, zone: string): [number, number] {
  return [offsetAt(midnight - DAY_MS, zone), offsetAt(midnight + 2 * DAY_MS, zone)];
}

/**
 * The instants at which the zone's clocks show a time: two where they are set back over it; where they leap over it,
 * none, and `leapt` is as much later as they leap.
 */
export function instantsOf(wall: number, zone: string, [before, after]: [number, number]) {
  if (before === after) return { shown: [wall - before], leapt: wall - before };
  const instants = [wall - before, wall - after].sort((a, b) => a - b);
  return { shown: instants.filter((instant) => wallOf(instant, zone) === wall), leapt: wall - before };
}
