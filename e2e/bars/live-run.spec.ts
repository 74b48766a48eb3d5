import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { press } from "../press";
import { ms, percentile, tell } from "./bar";
import { largeWorkflow, newTeam, type Team } from "./large";

const OFFLINE_MS = 10_000;
const LAG_MAX_MS = 1_000;
const COMMITS_MAX = 4;

type Told = { at: number; counts: Record<string, number>; held: number };

/** What the run tells a program, with when it came. */
async function* told(team: Team, baseURL: string, run: string): AsyncGenerator<Told> {
  const key = team.key;
  const response = await fetch(`${baseURL}/api/public/v1/prospector/runs/${run}/events`, {
    headers: { Authorization: `Bearer ${key}`, Accept: "text/event-stream" },
  });
  let rest = "";
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk).toString();
    const events = rest.split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = event
        .split("\n")
        .find((line) => line.startsWith("data:"))
        ?.slice(5);
      const run = data ? (JSON.parse(data).data ?? JSON.parse(data)) : null;
      if (run?.counts) yield { at: Date.now(), counts: run.counts, held: run.results };
    }
  }
}

/** Notes when the page draws which number of results, and how often it draws it at all. */
const watchNumbers = (page: Page) =>
  page.evaluate(() => {
    const heading = document.querySelector("#results");
    const seen: { at: number; held: number }[] = [];
    const read = () => Number(heading?.textContent?.match(/[\d,]+(?= compan)/)?.[0].replaceAll(",", "") ?? 0);
    new MutationObserver(() => seen.push({ at: Date.now(), held: read() })).observe(heading ?? document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Reflect.set(window, "seenNumbers", seen);
  });
const seenNumbers = (page: Page) =>
  page.evaluate(() => Reflect.get(window, "seenNumbers") as { at: number; held: number }[]);

const firstRows = (page: Page) =>
  page
    .locator("tr[data-row]")
    .evaluateAll((rows) =>
      rows.slice(0, 10).map((row) => [(row as HTMLElement).dataset.row, Math.round(row.getBoundingClientRect().top)]),
    );

test("a run over 100,000 companies, as it is watched", async ({ page, context, baseURL }) => {
  const team = await newTeam(baseURL ?? "");
  await context.addCookies([{ ...team.cookie, url: baseURL ?? "" }]);
  const workflow = await largeWorkflow(team.api);
  await page.goto(`/workflows/${workflow}`);
  await press(page.getByRole("button", { name: "Run now" }).first());
  await page.waitForURL(/\/runs\/run_/);
  const run = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const events: Told[] = [];
  const listening = (async () => {
    for await (const event of told(team, baseURL ?? "", run)) events.push(event);
  })();
  await expect(page.locator("tr[data-row]").first()).toBeVisible();
  await watchNumbers(page);
  const before = await firstRows(page);
  await page.waitForFunction(() => (Reflect.get(window, "seenNumbers") as unknown[]).length > 1, null, {
    polling: "raf",
  });
  const after = await firstRows(page);
  await context.setOffline(true);
  await page.waitForTimeout(OFFLINE_MS);
  await context.setOffline(false);
  await listening;
  await expect(page.getByText("Succeeded", { exact: true })).toBeVisible();
  const { data } = (await team.api("GET", `/runs/${run}`)).body;

  const wrong = events.filter(
    ({ counts: { found = 0, filtered = 0, duplicates = 0, excluded = 0, new: fresh = 0, over_limit = 0 } }) =>
      found !== filtered + duplicates + excluded + fresh + over_limit,
  );
  tell({
    name: "5  Events in which the funnel adds up",
    wanted: "all",
    figure: `${events.length - wrong.length} of ${events.length}`,
    holds: wrong.length === 0,
  });
  const numbers = await seenNumbers(page);
  const lags = events.flatMap(({ at, held }) => {
    const shown = numbers.find((one) => one.held >= held);
    return shown && shown.at >= (numbers[0]?.at ?? 0) && at >= (numbers[0]?.at ?? 0)
      ? [Math.max(0, shown.at - at)]
      : [];
  });
  const lag = percentile(
    lags.filter((one) => one < OFFLINE_MS),
    0.95,
  );
  tell({
    name: "6  From an event to what is seen, p95",
    wanted: `≤ ${ms(LAG_MAX_MS)}`,
    figure: `${ms(lag)} of ${lags.length} events`,
    holds: lag <= LAG_MAX_MS,
  });
  const perSecond = Math.max(
    0,
    ...numbers.map(({ at }) => numbers.filter((one) => one.at >= at && one.at < at + 1_000).length),
  );
  tell({
    name: "6  Draws a second of the numbers, at most",
    wanted: `≤ ${COMMITS_MAX}`,
    figure: `${perSecond}`,
    holds: perSecond <= COMMITS_MAX,
  });
  const last = numbers.at(-1)?.held;
  tell({
    name: `7  Shown after ${OFFLINE_MS / 1000} s without a network`,
    wanted: `${data.results}`,
    figure: `${last}`,
    holds: last === data.results,
  });
  const moved = before.filter((row, at) => JSON.stringify(row) !== JSON.stringify(after[at])).length;
  tell({ name: "8  Rows that moved while others came", wanted: "0", figure: `${moved}`, holds: moved === 0 });
  expect([wrong, last, moved]).toEqual([[], data.results, 0]);
});
