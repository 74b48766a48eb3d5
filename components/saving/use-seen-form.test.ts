import fc from "fast-check";
import { expect, test } from "vitest";
import { KeptForm } from "@/lib/client/kept-form";
import type { Editing } from "@/lib/client/seen-fields";
import { renderHook } from "@/lib/client/testing/render-hook";
import { type SeenForm, useSeenForm } from "./use-seen-form";

type Fields = { name: string; zone: string };
const FIRST: Fields = { name: "Inns", zone: "UTC" };

/** A form on a page that is made anew as it is read anew, and the server's own fields. */
async function formOf() {
  const kept = new KeptForm<Editing<Fields>>({ name: "the workspace", href: "/settings/workspace" });
  let page = await renderHook((first: Fields) => useSeenForm(first, kept), FIRST);
  let has = FIRST;
  return {
    now: () => page.now(),
    fields: () => page.now().fields,
    has: () => has,
    type: (part: Partial<Fields>) => page.act(() => page.now().change(part)),
    others: (part: Partial<Fields>) => {
      has = { ...has, ...part };
    },
    read: (first: Fields) => page.render(first),
    act: (work: () => void) => page.act(work),
    /** Presses the button: what was sent is stored at once, and its answer comes when it is told to. */
    save(): { answer: () => Promise<void> } {
      const form: SeenForm<Fields> = page.now();
      has = { ...has, ...form.request };
      const stored = has;
      return { answer: () => page.act(() => form.saved(stored)) };
    },
    async reopen(first: Fields) {
      await page.leave();
      page = await renderHook((next: Fields) => useSeenForm(next, kept), first);
    },
    leave: () => page.leave(),
  };
}

test("what is typed while a save is under way stays, and is all that is left to be saved", async () => {
  const { type, save, now } = await formOf();
  await type({ name: "Hotels" });
  expect([now().request, now().seen]).toEqual([{ name: "Hotels" }, { name: "Inns" }]);
  const saving = save();
  await type({ zone: "Asia/Tokyo" });
  await saving.answer();
  expect([now().fields, now().request]).toEqual([{ name: "Hotels", zone: "Asia/Tokyo" }, { zone: "Asia/Tokyo" }]);
});

test("what was saved shows, though the page was read anew before that was answered", async () => {
  const { type, save, read, now } = await formOf();
  await type({ name: "Hotels" });
  const saving = save();
  await read({ name: "Inns", zone: "Asia/Tokyo" });
  await saving.answer();
  expect([now().fields, now().isChanged]).toEqual([{ name: "Hotels", zone: "Asia/Tokyo" }, false]);
});

test("what others have made of it since shows, though the answer to the save comes after it", async () => {
  const { type, save, others, read, has, now } = await formOf();
  await type({ name: "Hotels" });
  const saving = save();
  others({ zone: "Asia/Tokyo" });
  await read(has());
  await saving.answer();
  expect([now().fields, now().isChanged]).toEqual([{ name: "Hotels", zone: "Asia/Tokyo" }, false]);
});

test("what others put back as it was before a save shows", async () => {
  const { type, save, read, now } = await formOf();
  await type({ name: "Hotels" });
  await save().answer();
  await read({ name: "Hotels", zone: "UTC" });
  await read(FIRST);
  expect([now().fields, now().isChanged]).toEqual([FIRST, false]);
});

test("a section that was left while it was saved shows what is stored when it is opened again", async () => {
  const { type, save, reopen, now, has } = await formOf();
  await type({ name: "Hotels" });
  const saving = save();
  await reopen(FIRST);
  expect(now().fields.name).toBe("Hotels");
  await saving.answer();
  await reopen(has());
  expect([now().fields, now().isChanged]).toEqual([{ name: "Hotels", zone: "UTC" }, false]);
});

test("a section that was opened again with what was read before its save shows all that was saved from it since", async () => {
  const { type, save, reopen, now } = await formOf();
  await type({ name: "Hotels" });
  const saving = save();
  await reopen(FIRST);
  await type({ zone: "Asia/Tokyo" });
  await saving.answer();
  await save().answer();
  expect([now().fields, now().isChanged]).toEqual([{ name: "Hotels", zone: "Asia/Tokyo" }, false]);
});

test("a conflict of one field is decided for it alone, whichever side it is for", async () => {
  for (const [choice, name] of [
    ["mine", "Hotels"],
    ["theirs", "Bars"],
  ] as const) {
    const { type, now, act } = await formOf();
    await type({ name: "Hotels" });
    const theirs = { name: "Bars", zone: "Asia/Tokyo" };
    expect(now().overlaps(theirs)).toEqual(["name"]);
    await act(() => now().rebase(theirs, choice));
    expect(now().fields).toEqual({ name, zone: "Asia/Tokyo" });
    expect(now().seen).toEqual(choice === "mine" ? { name: "Bars" } : {});
  }
});

test("in whatever order it is typed, saved, answered and read, what is stored shows in the end and nothing typed is lost", async () => {
  const step = fc.constantFrom("type", "others", "save", "answer", "read", "reopen");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const form = await formOf();
      let typed = 0;
      let last: string | null = null;
      let zones = 0;
      let under: { answer: () => Promise<void> } | null = null;
      // Reads are answered in their order, a save whenever.
      for (const one of steps) {
        if (one === "type") {
          last = `typed ${++typed}`;
          await form.type({ name: last });
        }
        if (one === "others") form.others({ zone: `zone ${++zones}` });
        if (one === "save" && !under && form.now().isChanged) under = form.save();
        if (one === "read") await form.read(form.has());
        if (one === "reopen") await form.reopen(form.has());
        if (one === "answer") {
          await under?.answer();
          under = null;
        }
        if (last !== null) expect(form.fields().name).toBe(last);
      }
      await under?.answer();
      if (form.now().isChanged) await form.save().answer();
      await form.read(form.has());
      expect([form.fields(), form.now().isChanged]).toEqual([form.has(), false]);
      expect(form.has()).toEqual({ name: last ?? "Inns", zone: zones > 0 ? `zone ${zones}` : "UTC" });
      await form.leave();
    }),
    { numRuns: 60 },
  );
});
