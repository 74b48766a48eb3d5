import { changedFields, type Fields, mergeFields } from "./merge-fields";

/** One change, as it can be taken back: the fields before it and after it. */
export type Step<T> = { from: T; to: T; at: number };

export type Undo<T> = { done: readonly Step<T>[]; undone: readonly Step<T>[] };

export const NO_STEPS: Undo<never> = { done: [], undone: [] };

const TYPING_MS = 1_000;
const STEPS_MAX = 200;

type Edit<T> = { from: T; to: T; at: number; typed: readonly (keyof T)[] };

/** With one more change; what is typed on in the same field, one of `typed`, within a second is part of the change before. */
export function withStep<T extends object>(fields: Fields<T>, { done }: Undo<T>, edit: Edit<T>): Undo<T> {
  const { from, to, at, typed } = edit;
  const last = done.at(-1);
  const changed = changedFields(fields, from, to);
  const [field] = changed;
  const before = last ? changedFields(fields, last.from, last.to) : [];
  const isTypedOn =
    last &&
    changed.length === 1 &&
    field !== undefined &&
    typed.includes(field) &&
    before.length === 1 &&
    before[0] === field &&
    at - last.at < TYPING_MS;
  if (changed.length === 0 && !isTypedOn) return { done, undone: [] };
  const steps = isTypedOn ? [...done.slice(0, -1), { from: last.from, to, at }] : [...done, { from, to, at }];
  return { done: steps.slice(-STEPS_MAX), undone: [] };
}

/** `now` without what the step changed; what others have made of it since stays as they made it. */
function without<T extends object>(fields: Fields<T>, { from, to }: Step<T>, now: T): T {
  const { value, overlaps } = mergeFields(fields, to, from, now);
  for (const field of overlaps) value[field] = now[field];
  return value;
}

type Taken<T> = { undo: Undo<T>; value: T };

function take<T extends object>(
  fields: Fields<T>,
  steps: readonly Step<T>[],
  now: T,
): { rest: readonly Step<T>[]; step: Step<T> } | null {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (!step) continue;
    const to = without(fields, step, now);
    // Others have changed all of it since: there is nothing of it to take back.
    if (changedFields(fields, now, to).length === 0) continue;
    return { rest: steps.slice(0, at), step: { from: now, to, at: 0 } };
  }
  return null;
}

/** Takes back the last change of one's own; null where there is none. */
export function undoLast<T extends object>(fields: Fields<T>, undo: Undo<T>, now: T): Taken<T> | null {
  const taken = take(fields, undo.done, now);
  return taken && { value: taken.step.to, undo: { done: taken.rest, undone: [...undo.undone, taken.step] } };
}

/** Makes again what was taken back last. */
export function redoLast<T extends object>(fields: Fields<T>, undo: Undo<T>, now: T): Taken<T> | null {
  const taken = take(fields, undo.undone, now);
  return taken && { value: taken.step.to, undo: { done: [...undo.done, taken.step], undone: taken.rest } };
}
