import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Asked, heldServer } from "@/lib/client/testing/held-server";
import { renderHook } from "@/lib/client/testing/render-hook";
import { Criteria } from "@/lib/contract/criteria";
import { Preview } from "@/lib/contract/preview";
import { usePreview } from "./use-preview";

const TYPING_MS = 300;
const SETTLED_MS = 600;
const criteriaOf = (limit: number) => Criteria.parse({ limit });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const region = document.body.appendChild(document.createElement("div"));
  region.id = "announcer";
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const said = () => document.getElementById("announcer")?.textContent;

/** Answers with so many that match, as the wire has it. */
function answer(asked: Asked, matched: number): void {
  const counts = { found: matched, filtered: 0, duplicates: 0, excluded: 0, new: matched, over_limit: 0 };
  const rest = { reasons: {}, excluded_domains: [], samples: [] };
  asked.answer({ data: Preview.parse({ object: "prospector_preview", counts, matched, new: matched, ...rest }) });
}

/** The builder's count, from criteria on whose limit tells them apart. */
async function previewed(limit: number) {
  const server = await heldServer();
  const page = await renderHook((next: number) => usePreview(criteriaOf(next)), limit);
  return {
    server,
    now: page.now,
    shown: page.shown,
    type: (next: number) => page.render(next),
    rest: (ms = TYPING_MS) => page.act(() => vi.advanceTimersByTime(ms)),
    asked: () => server.asked("/preview"),
  };
}

const limitIn = (asked: Asked) => (asked.body() as { criteria: Criteria }).criteria.limit;

test("criteria are counted once they rest, whatever was typed on the way", async () => {
  const { server, type, rest, asked, now } = await previewed(1);
  answer(await asked(), 10);
  await expect.poll(() => now().preview?.matched).toBe(10);
  await type(2);
  await rest(TYPING_MS - 1);
  await type(3);
  expect([now().isUpdating, now().isStale]).toEqual([true, true]);
  await rest(TYPING_MS - 1);
  expect(server.waiting).toEqual([]);
  await rest(1);
  const last = await asked();
  expect(limitIn(last)).toBe(3);
  answer(last, 30);
  await expect.poll(() => now().preview?.matched).toBe(30);
  expect([now().isUpdating, now().isStale]).toEqual([false, false]);
});

test("a count of older criteria is broken off, and is never shown as that of newer ones", async () => {
  const { type, rest, asked, now, shown } = await previewed(1);
  answer(await asked(), 10);
  await expect.poll(() => now().preview?.matched).toBe(10);
  await type(2);
  await rest();
  const older = await asked();
  await type(3);
  await rest();
  const newer = await asked();
  expect([now().preview?.matched, now().isStale]).toEqual([10, true]);
  await expect.poll(older.isGone).toBe(true);
  answer(older, 20);
  answer(newer, 30);
  await expect.poll(() => now().preview?.matched).toBe(30);
  expect(shown.map(({ preview }) => preview?.matched)).not.toContain(20);
});

test("the count is said aloud once nothing has changed for a moment, and no count on the way to it", async () => {
  const { type, rest, asked, now } = await previewed(1);
  answer(await asked(), 10);
  await expect.poll(() => now().isUpdating).toBe(false);
  await rest(SETTLED_MS - 1);
  await type(2);
  await rest();
  expect(said()).toBe("");
  answer(await asked(), 20);
  await expect.poll(() => now().isUpdating).toBe(false);
  await rest(SETTLED_MS);
  expect(said()).toBe("20 match, 20 new to you");
});

test("a count that fails is told, and the next criteria are counted all the same", async () => {
  const { type, rest, asked, now } = await previewed(1);
  const error = { code: "validation_failed", message: "no", details: [] };
  (await asked()).answer({ request_id: "req", error }, 400);
  await expect.poll(() => now().error?.message).toBe("no");
  expect(now().isUpdating).toBe(false);
  await type(2);
  await rest();
  answer(await asked(), 20);
  await expect.poll(() => [now().preview?.matched, now().error]).toEqual([20, null]);
});
