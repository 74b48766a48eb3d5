/** A cron expression and a zone's clocks, read minute by minute without any of the product's own code. */
const MINUTE_MS = 60_000;
const NAMES: Record<string, number> = Object.fromEntries([
  ...["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map((name, at) => [
    name,
    at + 1,
  ]),
  ...["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map((name, at) => [name, at]),
]);
const number = (text: string) => NAMES[text.toLowerCase()] ?? Number(text);

/** Whether one value is named by a field. */
function names(field: string, value: number, [min, max]: [number, number]): boolean {
  return field.split(",").some((item) => {
    const [range = "", step] = item.split("/");
    const [from, to] = range === "*" ? [min, max] : range.split("-").map(number);
    if (from === undefined || Number.isNaN(from)) return false;
    const end = to ?? (step ? max : from);
    const last = max === 7 && end === 0 && from > 0 ? 7 : end;
    const fits = (one: number) => one >= from && one <= last && (one - from) % Number(step ?? 1) === 0;
    return fits(value) || (max === 7 && value === 0 && fits(7));
  });
}

function namesDay(cron: string, wall: Date): boolean {
  const [, , days = "", months = "", weekdays = ""] = cron.split(" ");
  const [date, weekday] = [wall.getUTCDate(), wall.getUTCDay()];
  const length = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  const day = names(days, date, [1, 31]) || (/(^|,)L(,|$)/i.test(days) && date === length);
  const last = weekdays.split(",").some((item) => /^\w+L$/i.test(item) && number(item.slice(0, -1)) % 7 === weekday);
  const inWeek = names(weekdays, weekday, [0, 7]) || (last && date > length - 7);
  const fits = [days, weekdays].includes("*") ? day && inWeek : day || inWeek;
  return names(months, wall.getUTCMonth() + 1, [1, 12]) && fits;
}

function namesTime(cron: string, wall: Date): boolean {
  const [minutes = "", hours = ""] = cron.split(" ");
  return names(minutes, wall.getUTCMinutes(), [0, 59]) && names(hours, wall.getUTCHours(), [0, 23]);
}

const hourAfterHasRuns = (cron: string, wall: Date) =>
  names(cron.split(" ")[1] ?? "", (wall.getUTCHours() + 1) % 24, [0, 23]);

/** What the clocks show at each minute from one instant to another, as if it were UTC. */
export function readClock(zone: string, from: number, to: number): Map<number, number> {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const shown = new Map<number, number>();
  for (let at = from; at < to; at += MINUTE_MS) shown.set(at, Date.parse(`${format.format(at).replace(" ", "T")}Z`));
  return shown;
}

/** The instants at which an expression runs, as its documentation says. */
export function runsBy(clock: Map<number, number>, cron: string): number[] {
  const runs = new Set<number>();
  const seen = new Set<number>();
  let before: number | undefined;
  for (const [at, wall] of clock) {
    for (let leapt = (before ?? wall) + MINUTE_MS; leapt < wall; leapt += MINUTE_MS) {
      const time = new Date(leapt);
      const isRun = namesTime(cron, time) && namesDay(cron, time) && !hourAfterHasRuns(cron, time);
      if (isRun) runs.add(at + leapt - ((before ?? wall) + MINUTE_MS));
    }
    const time = new Date(wall);
    const isAgain = seen.has(wall);
    seen.add(wall);
    before = wall;
    if (!namesTime(cron, time) || !namesDay(cron, time)) continue;
    if (!isAgain || hourAfterHasRuns(cron, time)) runs.add(at);
  }
  return [...runs].sort((a, b) => a - b);
}
