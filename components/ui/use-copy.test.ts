import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderHook } from "@/lib/client/testing/render-hook";
import { useCopy } from "./use-copy";

const SHOWN_MS = 1_600;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What is copied when the clipboard takes it, or does not. */
async function copying() {
  const { clipboard } = navigator;
  const write = vi.spyOn(clipboard, "writeText").mockResolvedValue();
  const page = await renderHook(useCopy, "id");
  const copied = () => page.now().copied;
  const copy = (text: string) => page.act(() => page.now().copy(text));
  return { write, copied, copy, wait: (ms: number) => page.act(() => vi.advanceTimersByTime(ms)) };
}

test("that it was copied shows for a moment from the last time on", async () => {
  const { write, copied, copy, wait } = await copying();
  expect(copied()).toBe(false);
  await copy("one");
  expect(copied()).toBe(true);
  await wait(SHOWN_MS - 1);
  await copy("two");
  await wait(SHOWN_MS - 1);
  expect(copied()).toBe(true);
  await wait(1);
  expect(copied()).toBe(false);
  expect(write.mock.calls).toEqual([["one"], ["two"]]);
});

test("what could not be copied is not said to be, though the one before was", async () => {
  const { write, copied, copy } = await copying();
  await copy("one");
  expect(copied()).toBe(true);
  write.mockRejectedValue(new Error("not allowed"));
  await copy("two");
  expect(copied()).toBe(false);
});
