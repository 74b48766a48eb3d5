import { holdWorkspace } from "@/db/testing/locks";
import { untilSucceeded } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

async function startRun(api: CallApi, criteria: object): Promise<string> {
  const { body } = await api("POST", "/workflows", { body: { name: "Brands", criteria } });
  return (await api("POST", `/workflows/${body.data.id}/run`)).body.data.id;
}

test("a run is watched from queued to its end without a reload", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const letGo = await holdWorkspace(person.workspaceId);
  const run = await startRun(api, { places: { regions: ["US-TX"] } });
  await page.goto(`/runs/${run}`);
  await expect(page.getByText("Running", { exact: true })).toBeVisible();
  await letGo();
  await expect(page.getByText("Succeeded", { exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: "Results" }).getByRole("row")).not.toHaveCount(1);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("the funnel adds up", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const run = await startRun(api, {
    places: { countries: ["US"] },
    keywords: { exclude: ["bank"] },
    exclude: { domains: ["walmart.com"] },
    limit: 200,
  });
  await untilSucceeded(api, run);
  await page.goto(`/runs/${run}`);
  const shown = async (name: RegExp) => {
    const text = await page.getByRole("row", { name }).getByRole("cell").first().textContent();
    return Math.abs(Number(text?.replace(/[^\d]/g, "")));
  };
  const parts = [/^Filtered/, /^Duplicates/, /^Excluded/, /^Over the limit/, /^New/];
  const counts = await Promise.all(parts.map(shown));
  expect(counts.every((count) => count > 0)).toBe(true);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await shown(/^Found/));
});

test("a run is cancelled while it works, and keeps what it has", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const letGo = await holdWorkspace(person.workspaceId);
  const run = await startRun(api, { limit: 100_000 });
  await page.goto(`/runs/${run}`);
  await expect(page.getByText("Running", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Cancel run" }).click();
  await expect(page.getByText(/Cancelling|Stopping/).first()).toBeVisible();
  await letGo();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  const { counts, status_reason: reason } = (await api("GET", `/runs/${run}`)).body.data;
  const { found, ...rest } = counts;
  expect(Object.values<number>(rest).reduce((sum, count) => sum + count, 0)).toBe(found);
  expect(reason).toBeTruthy();
});

test("results are paged, sorted and shared by their address, and say why each is there", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const criteria = { categories: ["amenity/university"], places: { countries: ["US"] }, limit: 10_000 };
  const run = await startRun(api, criteria);
  await untilSucceeded(api, run);
  await page.goto(`/runs/${run}?sort=name`);
  const results = page.getByRole("table", { name: "Results" });
  const firstName = () => results.getByRole("row").nth(1).getByRole("link").first().textContent();
  const top = await firstName();

  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/[?&]cursor=/);
  await expect.poll(firstName).not.toBe(top);
  const second = await firstName();
  await page.reload();
  expect(await firstName()).toBe(second);
  await page.goBack();
  await expect.poll(firstName).toBe(top);

  await page.goto(`/runs/${run}`);
  await results.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(results.getByRole("columnheader", { name: "Company" })).toHaveAttribute("aria-sort", "ascending");
  await results.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await expect.poll(firstName).toMatch(/^[X-Z]/);

  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("grid", { name: "Columns" }).getByRole("row", { name: "State" }).click();
  await page.keyboard.press("Escape");
  await expect(results.getByRole("columnheader", { name: "State" })).toHaveCount(0);

  const name = (await firstName()) ?? "";
  const cells = await results.getByRole("row").nth(1).getByRole("cell").allTextContents();
  await results.getByRole("link", { name, exact: true }).first().click();
  await expect(page).toHaveURL(/open=res_/);
  const panel = page.getByRole("complementary", { name });
  await expect(panel.getByText("Why it matched")).toBeVisible();
  await expect(panel.getByText(/amenity\/university/)).toBeVisible();
  const points = (await panel.getByText(/^\d+ of \d+$/).allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(cells).toContain(String(points.reduce((sum, part) => sum + part, 0)));
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("leads are kept once, are found by name, and list every run that saw them", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const criteria = {
    categories: ["amenity/university"],
    places: { regions: ["US-TX"] },
    exclude: { existing_leads: false },
  };
  const first = await startRun(api, criteria);
  await untilSucceeded(api, first);
  const second = await startRun(api, criteria);
  await untilSucceeded(api, second);

  await page.goto("/leads");
  await page.getByLabel("Search leads by name or domain").fill("baylor univ");
  await expect(page).toHaveURL(/q=baylor/);
  await expect(page.getByRole("row", { name: /Baylor University/ })).toHaveCount(1);
  await page.getByRole("link", { name: "Baylor University" }).click();
  const panel = page.getByRole("complementary", { name: "Baylor University" });
  await expect(panel.locator(`a[href*="${first}"]`)).toBeVisible();
  await expect(panel.locator(`a[href*="${second}"]`)).toBeVisible();
});
