import type { Page } from "@playwright/test";
import { finishedRun, runOnce } from "./finished-run";
import { expect, test } from "./fixtures";
import { oneMoreResult, setLive } from "./live-run";

const CRITERIA = { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 20 };

const rowsOf = (page: Page) => page.getByRole("table", { name: "Results of the run" }).getByRole("row");
const placeOf = async (page: Page) => rowsOf(page).nth(1).boundingBox();
const iconOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? "");

test.use({ viewport: { width: 1440, height: 900 } });

test("the first result stands in the upper half of the page, and what nobody asks first is folded away", async ({
  page,
  person,
  apiOf,
}) => {
  const run = await runOnce(await apiOf(person), { name: "Texas", criteria: CRITERIA });
  await page.goto(`/runs/${run}`);
  const box = await placeOf(page);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
  await expect(page.getByText("Directory", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Details" }).click();
  await expect(page.getByText("Directory", { exact: true })).toBeVisible();
  await rowsOf(page).nth(1).getByRole("link").first().click();
  const licence = page.getByRole("complementary").getByText("Licence", { exact: true });
  await expect(licence).toBeHidden();
  await page.getByText("Record and licence").click();
  await expect(licence).toBeVisible();
});

test("a run that goes on is told of in the navigation, the tab and its icon, and no row moves while results come or as it ends", async ({
  page,
  person,
  apiOf,
}) => {
  const run = await runOnce(await apiOf(person), { name: "Texas", criteria: CRITERIA });
  await page.goto(`/runs/${run}`);
  const usual = await iconOf(page);
  const runs = page.getByRole("link", { name: "Runs", exact: true }).first();
  await expect(runs).not.toHaveAccessibleDescription(/goes on/);
  await setLive(person.workspaceId, run, true);
  await page.reload();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/^50% · Texas/);
  await expect.poll(() => iconOf(page)).toMatch(/^data:image\/svg/);
  await expect(runs).toHaveAccessibleDescription("1 run goes on");

  const before = await placeOf(page);
  const count = await rowsOf(page).count();
  await oneMoreResult(person.workspaceId, run);
  const show = page.getByRole("button", { name: "1 new: show" });
  await expect(show).toBeVisible();
  expect(await placeOf(page)).toEqual(before);
  await expect(rowsOf(page)).toHaveCount(count);
  await show.click();
  await expect(rowsOf(page)).toHaveCount(count + 1);
  expect(await placeOf(page)).toEqual(before);

  await setLive(person.workspaceId, run, false);
  await expect(page.getByText("Succeeded", { exact: true })).toBeVisible();
  expect(await placeOf(page)).toEqual(before);
  await expect.poll(() => iconOf(page)).toBe(usual);
  await expect(runs).not.toHaveAccessibleDescription(/goes on/);
});

test("a run that found nothing new says what would bring new ones", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const made = await api("POST", "/workflows", { body: { name: "Texas", criteria: { ...CRITERIA, limit: 1000 } } });
  await finishedRun(api, made.body.data.id);
  const run = await finishedRun(api, made.body.data.id);
  const body = { criteria: { ...CRITERIA, places: {} } };
  const everywhere = (await api("POST", "/preview", { body })).body.data.new;
  await page.goto(`/runs/${run}`);
  await expect(page.getByText("Nothing here was new to you")).toBeVisible();
  await expect(page.getByText(`In any place: ${everywhere.toLocaleString("en-US")} new`)).toBeVisible();
  await page.getByRole("link", { name: "Change the criteria" }).click();
  await expect(page).toHaveURL(/\/edit/);
});

test("the builder opens with the criteria of the run, which are gone on from or left", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const made = await api("POST", "/workflows", { body: { name: "Texas", criteria: CRITERIA, status: "draft" } });
  const workflow = made.body.data.id;
  const run = await finishedRun(api, workflow);
  await page.goto(`/runs/${run}`);
  await page.getByRole("link", { name: "Open in builder" }).click();
  await expect(page.getByRole("heading", { name: "What", exact: true })).toBeVisible();
  await expect(page.getByText(/These are the criteria of the run/)).toHaveCount(0);

  await api("PATCH", `/workflows/${workflow}`, { body: { criteria: { places: { regions: ["US-OH"] }, limit: 30 } } });
  const regions = async () => (await api("GET", `/workflows/${workflow}`)).body.data.criteria.places.regions;
  await page.goto(`/runs/${run}`);
  await page.getByRole("link", { name: "Open in builder" }).click();
  await expect(page.getByText(/These are the criteria of the run.*the places and the limit changed/)).toBeVisible();
  const places = page.getByRole("grid", { name: /^(Chosen: )?Places$/ });
  await expect(places).toContainText("Texas");
  await page.getByRole("button", { name: "Show the workflow as it is" }).click();
  await expect(places).toContainText("Ohio");
  await page.goBack();
  await expect(places).toContainText("Texas");
  expect(await regions()).toEqual(["US-OH"]);
  await page.getByRole("button", { name: "Edit these" }).click();
  await expect.poll(regions).toEqual(["US-TX"]);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect.poll(regions).toEqual(["US-OH"]);
});
