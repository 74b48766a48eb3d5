import fc from "fast-check";
import { expect, test } from "vitest";
import { renderHook } from "@/lib/client/testing/render-hook";
import { usePaging } from "./use-paging";

type Cursor = string | null;

/** The cursor of the page so many from the first. */
const cursorOf = (nth: number): Cursor => (nth === 0 ? null : `c${nth}`);

/** A list at an address, in a browser that keeps the addresses of before. */
async function paged(first: Cursor = null) {
  const past: Cursor[] = [first];
  let at = 0;
  const setCursor = (cursor: Cursor) => {
    past.splice(at + 1, past.length, cursor);
    at = past.length - 1;
  };
  const page = await renderHook((cursor: Cursor) => usePaging(cursor, setCursor), first);
  const settled = () => page.render(past[at] ?? null);
  return {
    page,
    now: page.now,
    address: () => past[at],
    async press(button: (paging: ReturnType<typeof usePaging>) => void) {
      await page.act(() => button(page.now()));
      await settled();
    },
    /** Another address from outside: a link, or the browser's own Back and Forward. */
    async open(cursor: Cursor) {
      past.splice(at + 1, past.length, cursor);
      at = past.length - 1;
      await settled();
    },
    async travel(by: number) {
      at = Math.min(past.length - 1, Math.max(0, at + by));
      await settled();
    },
  };
}

test("each page has its number and leads back to the one that it came from", async () => {
  const { press, now, address } = await paged();
  expect([now().isFirst, now().page, now().backLabel]).toEqual([true, 1, "Previous"]);
  for (const next of ["c1", "c2"]) await press((paging) => paging.goNext(next));
  expect([now().isFirst, now().page, now().backLabel]).toEqual([false, 3, "Previous"]);
  await press((paging) => paging.goBack());
  expect([address(), now().page]).toEqual(["c1", 2]);
});

test("a page that was opened by its address leads to the first, and has no number", async () => {
  const { press, now, address } = await paged("c7");
  expect([now().isFirst, now().page, now().backLabel]).toEqual([false, null, "First page"]);
  await press((paging) => paging.goBack());
  expect([address(), now().page]).toEqual([null, 1]);
});

test("nor has one that was turned to from there, though it leads back to it", async () => {
  const { press, now, address } = await paged("c7");
  await press((paging) => paging.goNext("c8"));
  expect([now().page, now().backLabel]).toEqual([null, "Previous"]);
  await press((paging) => paging.goBack());
  expect([address(), now().page]).toEqual(["c7", null]);
});

test("a button that is pressed twice before the page turns goes one page", async () => {
  const { press, now, address } = await paged();
  await press((paging) => {
    paging.goNext("c1");
    paging.goNext("c1");
  });
  expect([address(), now().page]).toEqual(["c1", 2]);
  await press((paging) => {
    paging.goBack();
    paging.goBack();
  });
  expect([address(), now().page]).toEqual([null, 1]);
});

test("cursors that come again, as of a list that is turned round, end no count of pages", async () => {
  const { press, now } = await paged();
  for (const next of ["c1", "c2", "c1"]) await press((paging) => paging.goNext(next));
  expect(now().page).toBe(4);
});

test("however one walks, no page has a wrong number, and Previous leads one back or to the first", async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom("next" as const, "previous" as const) }),
    fc.record({ kind: fc.constant("travel" as const), by: fc.constantFrom(-2, -1, 1, 2) }),
    fc.record({ kind: fc.constant("open" as const), nth: fc.nat(9) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.array(step, { maxLength: 20 }), async (first, steps) => {
      const list = await paged(cursorOf(first));
      const nth = () => Number(list.address()?.slice(1) ?? 0);
      for (const one of steps) {
        const before = nth();
        const { backLabel } = list.now();
        if (one.kind === "next") await list.press((paging) => paging.goNext(`c${before + 1}`));
        if (one.kind === "travel") await list.travel(one.by);
        if (one.kind === "open") await list.open(cursorOf(one.nth));
        if (one.kind === "previous" && !list.now().isFirst) {
          await list.press((paging) => paging.goBack());
          expect(nth()).toBe(backLabel === "Previous" ? before - 1 : 0);
        }
        expect(list.now().isFirst).toBe(nth() === 0);
        expect([null, nth() + 1]).toContain(list.now().page);
      }
      await list.page.leave();
    }),
    { numRuns: 60 },
  );
});
