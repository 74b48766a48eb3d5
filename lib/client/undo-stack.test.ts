import fc from "fast-check";
import { expect, test } from "vitest";
import { changedFields, setField, textField, wholeField } from "./merge-fields";
import { NO_STEPS, redoLast, type Undo, undoLast, withStep } from "./undo-stack";

type Form = { name: string; limit: number; tags: readonly string[] };
const FIELDS = { name: textField, limit: wholeField<number>(), tags: setField };
const START: Form = { name: "", limit: 1, tags: [] };

/** A form with what its reader did, on a clock that goes by ten seconds with each change. */
function formOf() {
  let now = START;
  let undo: Undo<Form> = NO_STEPS;
  let at = 0;
  const back = (take: typeof undoLast) => {
    const taken = take(FIELDS, undo, now);
    if (!taken) return false;
    ({ undo, value: now } = taken);
    return true;
  };
  return {
    read: () => now,
    edit(part: Partial<Form>, ms = 10_000) {
      at += ms;
      const to = { ...now, ...part };
      undo = withStep(FIELDS, undo, { from: now, to, at, typed: ["name"] });
      now = to;
    },
    others(part: Partial<Form>) {
      now = { ...now, ...part };
    },
    undo: () => back(undoLast),
    redo: () => back(redoLast),
  };
}

test("changes are taken back one by one, and made again", () => {
  const form = formOf();
  form.edit({ limit: 2 });
  form.edit({ tags: ["a"] });
  expect([form.undo(), form.read()]).toEqual([true, { ...START, limit: 2 }]);
  expect([form.undo(), form.read(), form.undo()]).toEqual([true, START, false]);
  form.redo();
  expect([form.redo(), form.read(), form.redo()]).toEqual([true, { ...START, limit: 2, tags: ["a"] }, false]);
});

test("a new change ends what could be made again", () => {
  const form = formOf();
  form.edit({ limit: 2 });
  form.undo();
  form.edit({ limit: 3 });
  expect([form.redo(), form.read().limit]).toEqual([false, 3]);
});

test("what is typed in one go is taken back in one; other changes are not typed", () => {
  const form = formOf();
  for (const name of ["c", "co", "cof"]) form.edit({ name }, 200);
  form.edit({ tags: ["a"] }, 200);
  form.edit({ tags: ["a", "b"] }, 200);
  form.undo();
  expect(form.read().tags).toEqual(["a"]);
  form.undo();
  form.undo();
  expect([form.read(), form.undo()]).toEqual([START, false]);
});

test("what others have done since is not taken back", () => {
  const form = formOf();
  form.edit({ tags: ["mine"] });
  form.edit({ limit: 2 });
  form.others({ tags: ["mine", "theirs"], limit: 9 });
  form.undo();
  expect(form.read()).toEqual({ ...START, tags: ["theirs"], limit: 9 });
  form.redo();
  expect(form.read()).toEqual({ ...START, tags: ["mine", "theirs"], limit: 9 });
});

const words = ["a", "b", "c"];
const action = fc.oneof(
  fc.record({ who: fc.constant("me" as const), tag: fc.constantFrom(...words) }),
  fc.record({ who: fc.constant("me" as const), limit: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ who: fc.constant("they" as const), tag: fc.constantFrom("x", "y", "z") }),
  fc.record({ who: fc.constant("undo" as const) }),
  fc.record({ who: fc.constant("redo" as const) }),
);

test("whatever is done and taken back, the tags of others are as they left them", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const form = formOf();
      const theirs = new Set<string>();
      const toggled = (tags: readonly string[], tag: string) =>
        tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag];
      for (const act of actions) {
        const { tags } = form.read();
        if (act.who === "undo") form.undo();
        else if (act.who === "redo") form.redo();
        else if (act.who === "me") form.edit("tag" in act ? { tags: toggled(tags, act.tag) } : { limit: act.limit });
        else if (act.who === "they") {
          form.others({ tags: toggled(tags, act.tag) });
          if (!theirs.delete(act.tag)) theirs.add(act.tag);
        }
        expect(new Set(form.read().tags.filter((tag) => !words.includes(tag)))).toEqual(theirs);
      }
    }),
  );
});

test("alone, all that was done is taken back to the start, and made again to the end", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const form = formOf();
      for (const act of actions) {
        const { tags } = form.read();
        if (act.who !== "me") continue;
        form.edit("tag" in act ? { tags: [...tags, `${act.tag}${tags.length}`] } : { limit: act.limit });
      }
      const end = form.read();
      while (form.undo());
      expect(changedFields(FIELDS, START, form.read())).toEqual([]);
      while (form.redo());
      expect(changedFields(FIELDS, end, form.read())).toEqual([]);
    }),
  );
});
