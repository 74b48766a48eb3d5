import { CRON_FIELDS, type CronField } from "@/lib/contract/cron";

const DAY_MS = 24 * 3600_000;

/** What a cron expression names, on clocks that never change. */
export type Cron = {
  minutes: number[];
  hours: number[];
  /** Whether the day of a midnight, written as if it were UTC, is one of its days. */
  isDay: (midnight: number) => boolean;
};

/** What is wrong with an expression, in words that name the field. */
export class CronFault extends Error {}

/** The values of one field; `last` has those that stand before an `L`. */
type Values = { isEvery: boolean; named: Set<number>; last: Set<number> };

const ITEM = /^(?:\*|(?<from>\w+)(?:-(?<to>\w+))?)(?:\/(?<step>\d+))?$/;

function valueIn(text: string, { name, min, max, names }: CronField): number {
  const at = names.indexOf(text.toUpperCase());
  if (at >= 0) return at + min;
  const allowed = `from ${min} to ${max}${names.length > 0 ? ` or ${names[0]} to ${names.at(-1)}` : ""}`;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) throw new CronFault(`${name}: ${text} is not ${allowed}`);
  return value;
}

function rangeOf(text: string, field: CronField): { from: number; to: number; step: number } {
  const { name, min, max } = field;
  const groups = ITEM.exec(text)?.groups;
  if (!groups) throw new CronFault(`${name}: "${text}" is not *, a value, a range such as 1-5 or a step such as */15`);
  const from = groups.from === undefined ? min : valueIn(groups.from, field);
  const end = groups.to === undefined ? undefined : valueIn(groups.to, field);
  const step = groups.step === undefined ? 1 : Number(groups.step);
  if (step < 1 || step > max) throw new CronFault(`${name}: the step ${groups.step} is not from 1 to ${max}`);
  const isOne = groups.from !== undefined && groups.step === undefined;
  // A week may end with its Sunday.
  const to = end === 0 && from > 0 && name === "weekday" ? max : (end ?? (isOne ? from : max));
  if (to < from) throw new CronFault(`${name}: the range ${groups.from}-${groups.to} goes backwards`);
  return { from, to, step };
}

/** What stands before the L of a day or a weekday that has one. */
function lastOf(text: string, { name }: CronField): string | undefined {
  if (name === "day") return /^L$/i.test(text) ? "" : undefined;
  return name === "weekday" ? /^(\w+)L$/i.exec(text)?.[1] : undefined;
}

function valuesOf(text: string, field: CronField): Values {
  const values: Values = { isEvery: text === "*", named: new Set(), last: new Set() };
  const add = (value: number) => (field.name === "weekday" ? value % 7 : value);
  for (const item of text.split(",")) {
    if (item === "") throw new CronFault(`${field.name}: a comma must have a value on each side`);
    const last = lastOf(item, field);
    if (last !== undefined) {
      values.last.add(last === "" ? 0 : add(valueIn(last, field)));
      continue;
    }
    const { from, to, step } = rangeOf(item, field);
    for (let value = from; value <= to; value += step) values.named.add(add(value));
  }
  return values;
}

const sorted = ({ named }: Values) => [...named].sort((a, b) => a - b);

function dayTest(days: Values, months: Values, weekdays: Values): Cron["isDay"] {
  return (midnight) => {
    const at = new Date(midnight);
    if (!months.named.has(at.getUTCMonth() + 1)) return false;
    const isLast = (ahead: number) => new Date(midnight + ahead * DAY_MS).getUTCMonth() !== at.getUTCMonth();
    const weekday = at.getUTCDay();
    const isNamed = days.named.has(at.getUTCDate()) || (days.last.size > 0 && isLast(1));
    const isWeekday = weekdays.named.has(weekday) || (weekdays.last.has(weekday) && isLast(7));
    return days.isEvery || weekdays.isEvery ? isNamed && isWeekday : isNamed || isWeekday;
  };
}

/** Throws a CronFault where the text is no expression of the grammar. */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== CRON_FIELDS.length) {
    const names = CRON_FIELDS.map(({ name }) => name).join(", ");
    throw new CronFault(`must have five fields (${names}): it has ${text.trim() === "" ? "none" : parts.length}`);
  }
  const [minutes, hours, days, months, weekdays] = CRON_FIELDS.map((field, at) => valuesOf(parts[at] ?? "", field)) as [
    Values,
    Values,
    Values,
    Values,
    Values,
  ];
  return { minutes: sorted(minutes), hours: sorted(hours), isDay: dayTest(days, months, weekdays) };
}
