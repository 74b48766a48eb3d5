import { useQuery } from "@tanstack/react-query";
import fc from "fast-check";
import { expect, test } from "vitest";
import { resultsQuery } from "@/lib/client/results";
import { heldServer } from "@/lib/client/testing/held-server";
import { renderHook } from "@/lib/client/testing/render-hook";
import { resultOf } from "@/lib/client/testing/result-of";
import { runOf } from "@/lib/client/testing/run-of";
import { useFollowedRun } from "@/lib/client/use-followed-run";
import type { ResultSort } from "@/lib/contract/sorts";
import { useNewResults } from "./use-new-results";

type Shown = { sort: ResultSort; state?: string };
const LISTS: Shown[] = [{ sort: "rank" }, { sort: "-rank" }, { sort: "name" }, { sort: "rank", state: "US-TX" }];
const FIRST = runOf({ results: 3 });

function useResults({ sort, ...filter }: Shown) {
  const { run } = useFollowedRun(FIRST);
  const list = useQuery(resultsQuery(run.id, { sort, ...filter }));
  const rows = list.data?.data.map(({ rank }) => rank);
  return { run, rows, list, ...useNewResults(run.id, list, filter.state ? null : sort, run.results) };
}

/** A page of those ranks, with others behind it or not. */
const pageOf = (ranks: number[], has_more = false) => ({
  data: ranks.map(resultOf),
  pagination: { has_more, next_cursor: has_more ? "next" : null },
});

/** A live run's list, and what the run has in between. */
async function results(list: Shown) {
  const server = await heldServer();
  const page = await renderHook(useResults, list);
  const events = (await server.asked("/events")).stream();
  return {
    server,
    page,
    /** The page is told that the run has so many by now. */
    async tell(held: number, version = held) {
      events.send("run", runOf({ version, results: held }));
      await expect.poll(() => page.now().run.results).toBe(held);
    },
    asked: () => server.asked("/results"),
    more: () => page.now().more,
    rows: () => page.now().rows,
  };
}

test.each(LISTS)("results that came while a page was on its way are offered: %o", async (list) => {
  const { tell, asked, more, rows } = await results(list);
  const first = await asked();
  await tell(5);
  first.answer(pageOf([1, 3]));
  await expect.poll(rows).toEqual([1, 3]);
  expect(more()).toBe(2);
});

test.each(LISTS)("what a page shows already is not offered: %o", async (list) => {
  const { tell, asked, more, rows } = await results(list);
  const first = await asked();
  first.answer(pageOf([1, 2, 3, 4, 5]));
  await expect.poll(rows).toHaveLength(5);
  await tell(5);
  expect(more()).toBe(0);
  await tell(7);
  expect(more()).toBe(2);
});

test("by rank, what comes behind the next page is not offered on this one", async () => {
  const { tell, asked, more, rows } = await results({ sort: "rank" });
  (await asked()).answer(pageOf([1, 2, 3], true));
  await expect.poll(rows).toHaveLength(3);
  await tell(50);
  expect(more()).toBe(0);
});

test.each(LISTS)("a page that is turned back to still offers what came since it was read: %o", async (list) => {
  const { page, tell, asked, more, rows } = await results(list);
  (await asked()).answer(pageOf([1, 2, 3]));
  await expect.poll(rows).toHaveLength(3);
  await page.render({ sort: "city" });
  (await asked()).answer(pageOf([3, 2, 1]));
  await expect.poll(rows).toEqual([3, 2, 1]);
  await tell(9);
  await page.render(list);
  await expect.poll(rows).toEqual([1, 2, 3]);
  expect(more()).toBe(6);
});

test.each(LISTS)("the very first show by themselves, and news do not break off their reading: %o", async (list) => {
  const { server, tell, asked, more, rows } = await results(list);
  (await asked()).answer(pageOf([]));
  await expect.poll(rows).toEqual([]);
  await tell(4);
  const first = await asked();
  for (let held = 5; held <= 9; held += 1) await tell(held);
  expect([first.isGone(), server.waiting.length]).toEqual([false, 0]);
  first.answer(pageOf([1, 2, 3, 4]));
  await expect.poll(rows).toHaveLength(4);
  expect(more()).toBe(5);
});

test("a list that stays empty is read once for each news, and offers where that fails", async () => {
  const { server, page, tell, asked, more, rows } = await results({ sort: "name", state: "US-TX" });
  (await asked()).answer(pageOf([]));
  await expect.poll(rows).toEqual([]);
  for (const held of [4, 5]) {
    await tell(held);
    (await asked()).answer(pageOf([]));
    await expect.poll(() => page.now().list.isFetching).toBe(false);
  }
  expect([server.waiting.length, more()]).toEqual([0, 0]);
  await tell(6);
  (await asked()).answer({ error: { code: "forbidden", message: "no", details: [] } }, 403);
  await expect.poll(more).toBe(1);
  expect(server.waiting.length).toBe(0);
  void page.now().show();
  (await asked()).answer(pageOf([6]));
  await expect.poll(rows).toEqual([6]);
  expect(more()).toBe(0);
});

test("in whatever order results, news and answers come, all are shown, led to or offered in the end", async () => {
  const step = fc.constantFrom("found", "told", "read", "answered", "shown");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LISTS), fc.array(step, { maxLength: 14 }), async (list, steps) => {
      const { server, page, tell, asked, more, rows } = await results(list);
      let held = FIRST.results;
      let version = 0;
      // A list is what was there when it was read, however long it is on its way.
      let read: { ranks: number[]; answer: (body: unknown) => void } | null = null;
      const now = () => Array.from({ length: held }, (_, nth) => nth + 1);
      const isAsking = () => page.client.isFetching({ queryKey: ["results"] }) > 0;
      const answer = async () => {
        if (!read) return;
        const { ranks } = read;
        read.answer(pageOf(ranks));
        read = null;
        await expect.poll(rows).toEqual(ranks);
      };
      const take = async () => {
        if (read || !isAsking()) return;
        read = { answer: (await asked()).answer, ranks: now() };
      };
      for (const one of steps) {
        if (one === "found") held += 1;
        if (one === "told") await tell(held, ++version);
        if (one === "read") await take();
        if (one === "answered") await answer();
        if (one === "shown" && more() > 0 && !isAsking()) void page.now().show();
      }
      await take();
      await answer();
      await tell(held, ++version);
      const last = rows()?.length ?? 0;
      expect(last + more()).toBeGreaterThanOrEqual(held);
      if (more() > 0) {
        void page.now().show();
        await take();
        await answer();
      }
      expect([rows(), more()]).toEqual([now(), 0]);
      expect(server.waiting).toEqual([]);
      await page.leave();
    }),
    { numRuns: 30 },
  );
});
