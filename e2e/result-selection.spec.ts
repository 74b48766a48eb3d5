import type { Page } from "@playwright/test";
import { filterBy } from "./filter-by";
import { finishedRun, runOnce } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";
import { oneMoreResult } from "./live-run";

const CRITERIA = { categories: ["amenity/university"], places: { regions: ["US-TX", "US-CO"] }, limit: 500 };

const barOf = (page: Page) => page.getByRole("region", { name: "Selection" });
const tagged = async (api: CallApi, tag: string) =>
  (await api("GET", `/leads/summary?tag=${encodeURIComponent(tag)}`)).body.data.total as number;

async function tag(page: Page, word: string): Promise<void> {
  await barOf(page).getByRole("button", { name: "Tag" }).click();
  const dialog = page.getByRole("dialog", { name: "Tag the selected leads" });
  await dialog.getByLabel("Add tags").fill(word);
  await dialog.getByRole("button", { name: /^Tag/ }).click();
}

test("results are ticked one by one, by range and by keys, tagged as the leads that they are, and that is taken back", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await runOnce(api, { name: "Two states", criteria: CRITERIA });
  await page.goto(`/runs/${run}`);
  const boxes = page.getByRole("checkbox", { name: /^Select (?!this page|all)/ });
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  const bar = barOf(page);
  await expect(bar).toContainText("3 results selected");
  await page.locator("[data-row-link]").nth(2).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar).toContainText("4 results selected");
  await page.keyboard.press("Space");
  await expect(bar).toContainText("3 results selected");

  await page.getByLabel("Go to row").fill("51");
  await page.keyboard.press("Enter");
  await expect(bar).toContainText("3 results selected");
  await page.locator('tr[aria-rowindex="52"]').getByRole("checkbox").click();
  await expect(bar).toContainText("4 results selected");
  await tag(page, "picked");
  await expect(page.getByText("4 leads changed")).toBeVisible();
  const ranks = [1, 2, 3, 51];
  const named = async () => {
    const pages = await Promise.all(
      ["since=0&limit=3", "since=50&limit=1"].map(
        async (query) => (await api("GET", `/runs/${run}/results?${query}`)).body,
      ),
    );
    return pages
      .flatMap(({ data }) => data)
      .map(({ rank, lead_id }: { rank: number; lead_id: string }) => ({ rank, lead_id }));
  };
  const picked = await named();
  expect(picked.map(({ rank }) => rank)).toEqual(ranks);
  const leads = (await api("GET", "/leads?limit=100&tag=picked")).body.data.map(({ id }: { id: string }) => id);
  expect(leads.toSorted()).toEqual(picked.map(({ lead_id }) => lead_id).toSorted());

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => tagged(api, "picked")).toBe(0);
  await filterBy(page, "State", "Colorado");
  await expect(page.getByText("Selection cleared: the filter changed.")).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test("all that match are changed and no other, whatever the run finds meanwhile, and all is taken back", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await runOnce(api, { name: "Two states", criteria: CRITERIA });
  const results = (await api("GET", `/runs/${run}/results/summary`)).body.data.results;
  const texan = (await api("GET", `/runs/${run}/results/summary?state=US-TX`)).body.data.results;
  expect(texan).toBeGreaterThan(50);
  await page.goto(`/runs/${run}?state=US-TX`);
  await page.getByRole("checkbox", { name: "Select this page" }).click();
  const bar = barOf(page);
  await expect(bar).toContainText("All 50 on this page are selected");
  await bar.getByRole("button", { name: `Select all ${texan} that match` }).click();
  await expect(bar).toContainText(`All ${texan} that match are selected`);
  await bar.getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitem", { name: "Qualified", exact: true }).click();
  await expect(page.getByText(`${texan} leads changed`)).toBeVisible();
  const qualified = async () => (await api("GET", "/leads/summary?status=qualified")).body.data.total;
  expect(await qualified()).toBe(texan);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(qualified).toBe(0);

  await page.goto(`/runs/${run}`);
  await page.getByRole("checkbox", { name: "Select all" }).click();
  await expect(bar).toContainText(`All ${results} that match are selected`);
  await oneMoreResult(person.workspaceId, run);
  await tag(page, "all of them");
  await expect(page.getByText(`${results} leads changed`)).toBeVisible();
  expect(await tagged(api, "all of them")).toBe(results);
  expect((await api("GET", "/leads/summary")).body.data.total).toBe(results + 1);
});

test("what is excluded is left out by the next run with all on its website, and its leads are not qualified", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const made = await api("POST", "/workflows", { body: { name: "Two states", criteria: CRITERIA } });
  const workflow = made.body.data.id;
  const run = await finishedRun(api, workflow);
  const [best] = (await api("GET", `/runs/${run}/results?has_website=yes&limit=1`)).body.data;
  await page.goto(`/runs/${run}?website=yes`);
  await page.getByRole("checkbox", { name: `Select ${best.company_name}`, exact: true }).click();
  await barOf(page).getByRole("button", { name: "Exclude" }).click();
  const dialog = page.getByRole("dialog", { name: "Leave out in later runs" });
  await expect(dialog.getByRole("list", { name: "What each domain leaves out" })).toContainText(best.domain);
  await dialog.getByRole("button", { name: "Leave out 1 website" }).click();
  await expect(page.getByText("1 website is left out from now on")).toBeVisible();
  const domains = async () => (await api("GET", `/workflows/${workflow}`)).body.data.criteria.exclude.domains;
  expect(await domains()).toEqual([best.domain]);
  await expect.poll(async () => (await api("GET", `/leads/${best.lead_id}`)).body.data.status).toBe("unqualified");
  await page
    .getByRole("listitem")
    .filter({ hasText: "left out from now on" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect.poll(domains).toEqual([]);
});

test("a viewer ticks nothing", async ({ browser, baseURL, person, newPerson, apiOf }) => {
  const run = await runOnce(await apiOf(person), { name: "Two states", criteria: CRITERIA });
  const viewer = await newPerson({ role: "viewer", workspaceName: person.workspaceName });
  const context = await browser.newContext();
  await context.addCookies([{ ...viewer.cookie, url: baseURL ?? "" }]);
  const page = await context.newPage();
  await page.goto(`/runs/${run}`);
  await expect(page.getByRole("table", { name: "Results of the run" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await context.close();
});
