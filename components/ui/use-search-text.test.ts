import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderHook } from "@/lib/client/testing/render-hook";
import { useSearchText } from "./use-search-text";

const TYPING_MS = 300;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** A field over an address that others change too. */
async function field(first = "") {
  let address = first;
  let told = 0;
  const onChange = (value: string) => {
    address = value;
    told += 1;
  };
  const page = await renderHook((value: string) => useSearchText(value, onChange), first);
  const settled = async () => {
    let before: string;
    do {
      before = address;
      await page.render(address);
    } while (address !== before);
  };
  return {
    text: () => page.now().text,
    address: () => address,
    told: () => told,
    async type(text: string) {
      await page.act(() => page.now().type(text));
      await settled();
    },
    async clear() {
      await page.act(() => page.now().clear());
      await settled();
    },
    async rest(ms = TYPING_MS) {
      await page.act(() => vi.advanceTimersByTime(ms));
      await settled();
    },
    /** The browser's Back, or a link. */
    async go(value: string) {
      address = value;
      await settled();
    },
    leave: () => page.leave(),
  };
}

test("what is typed is told once it rests, without the space around it", async () => {
  const { type, rest, address, told, text } = await field();
  await type("ba");
  await rest(TYPING_MS - 1);
  await type("bay ");
  await rest(TYPING_MS - 1);
  expect([address(), told()]).toEqual(["", 0]);
  await rest(1);
  expect([address(), told(), text()]).toEqual(["bay", 1, "bay "]);
});

test("a pause within a phrase takes no space from it", async () => {
  const { type, rest, address, text } = await field();
  await type("baylor ");
  await rest();
  await type(`${text()}university`);
  await rest();
  expect(address()).toBe("baylor university");
});

test("going back to before the search leaves it there", async () => {
  const { type, rest, go, address, text } = await field();
  await type("baylor");
  await rest();
  await go("");
  await rest();
  expect([address(), text()]).toEqual(["", ""]);
  await go("baylor");
  await rest();
  expect([address(), text()]).toEqual(["baylor", "baylor"]);
});

test("what is typed on, before the address has what was told of it, stays", async () => {
  const told: string[] = [];
  const page = await renderHook((value: string) => useSearchText(value, (next) => void told.push(next)), "" as string);
  await page.act(() => page.now().type("inn"));
  await page.act(() => vi.advanceTimersByTime(TYPING_MS));
  expect(told).toEqual(["inn"]);
  await page.act(() => page.now().type("inns"));
  await page.render("inn");
  expect(page.now().text).toBe("inns");
  await page.act(() => vi.advanceTimersByTime(TYPING_MS));
  expect(told.at(-1)).toBe("inns");
});

test("an address that comes while something is typed and not told is what stands", async () => {
  const { type, rest, go, address, text } = await field("inn");
  await type("inns");
  await go("bar");
  await rest();
  expect([address(), text()]).toEqual(["bar", "bar"]);
});

test("what is cleared is told at once, and stays cleared", async () => {
  const { type, rest, clear, address, text } = await field("inn");
  await type("inns");
  await clear();
  expect([address(), text()]).toEqual(["", ""]);
  await rest();
  expect([address(), text()]).toEqual(["", ""]);
});

test("whatever comes in between, the field and the address are as the last to change either left them", async () => {
  const text = fc.constantFrom("", "a", "a ", "a b", " a");
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom("type" as const, "go" as const), text }),
    fc.record({ kind: fc.constantFrom("rest" as const, "half" as const, "clear" as const), text: fc.constant("") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const page = await field();
      let stands = "";
      for (const one of steps) {
        // The address that it has already is no news.
        const isNews = one.kind === "go" && one.text.trim() !== page.address();
        if (one.kind === "type" || one.kind === "clear" || isNews) stands = one.text.trim();
        if (one.kind === "type") await page.type(one.text);
        if (isNews) await page.go(one.text.trim());
        if (one.kind === "clear") await page.clear();
        if (one.kind === "rest") await page.rest();
        if (one.kind === "half") await page.rest(TYPING_MS / 2);
        expect(page.text().trim()).toBe(stands);
      }
      await page.rest();
      expect([page.address(), page.text().trim()]).toEqual([stands, stands]);
      await page.leave();
    }),
    { numRuns: 60 },
  );
});
