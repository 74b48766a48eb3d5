import type { Page } from "@playwright/test";
import { filterBy } from "./filter-by";
import { finishedRun } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

const CRITERIA = { categories: ["amenity/university"], places: { regions: ["US-TX", "US-CO"] } };

/** A second run that keeps the leads of the first in its results. */
async function runTwice(api: CallApi): Promise<string> {
  const made = await api("POST", "/workflows", { body: { name: "Two states", criteria: { ...CRITERIA, limit: 20 } } });
  const workflow = made.body.data.id;
  await finishedRun(api, workflow);
  const criteria = { limit: 500, exclude: { existing_leads: false } };
  await api("PATCH", `/workflows/${workflow}`, { body: { criteria } });
  return finishedRun(api, workflow);
}

/** Narrows the list to a value that says how many results it leaves. */
async function chooseCounted(page: Page, field: string, value: string, results: number): Promise<void> {
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("listbox", { name: "Fields" }).getByRole("option", { name: field, exact: true }).click();
  await page.getByRole("textbox", { name: `Find a value of ${field}` }).fill(value.slice(0, 4));
  const options = page.getByRole("listbox", { name: field }).getByRole("option");
  await expect(options).toHaveText([`${value}${results}`]);
  await options.click();
}

test("results are narrowed by what they can be chosen by, and so are their address, export and request", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await runTwice(api);
  const counted = async (filter: string) => (await api("GET", `/runs/${run}/results/summary?${filter}`)).body.data;
  const { results } = await counted("");
  const { results: colorado } = await counted("state=US-CO");
  const known = await counted("state=US-CO&outcome=duplicate");

  await page.goto(`/runs/${run}`);
  const section = page.getByRole("region", { name: /^Results/ });
  await chooseCounted(page, "State", "Colorado", colorado);
  await expect(page).toHaveURL(/state=US-CO/);
  await expect(section.getByRole("heading")).toHaveText(`Results ${colorado} of ${results} companies`);
  const table = page.getByRole("table", { name: "Results of the run" });
  await expect(table.getByRole("row")).toHaveCount(Math.min(colorado, 50) + 1);
  await chooseCounted(page, "Outcome", "Lead already", known.results);
  await expect(table.getByRole("row")).toHaveCount(known.results + 1);

  await page.reload();
  await expect(section.getByRole("button", { name: "State Colorado", exact: true })).toBeVisible();
  await expect(table.getByRole("row")).toHaveCount(known.results + 1);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`${known.results} results in Colorado, of the outcome “Lead already”`);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("link", { name: "Download Results, CSV" })).toBeVisible();
  const [made] = (await api("GET", "/exports")).body.data;
  expect(made).toMatchObject({ rows: known.results, filter: { state: "US-CO", outcome: "duplicate" } });
  await page.keyboard.press("Escape");

  // Nobody knows a phone number here, so that this filter takes away most.
  await filterBy(page, "Phone", /^Not known/);
  await page.getByRole("button", { name: "Phone Not known", exact: true }).click();
  await expect(page.getByRole("listbox", { name: "Phone" }).getByRole("option")).toHaveText([
    `Not known${known.results}`,
  ]);
  await page.keyboard.press("Escape");
  await page.goto(page.url().replace("phone=no", "phone=yes"));
  await expect(page.getByText("No result is like that")).toBeVisible();
  const state = section.getByRole("button", { name: "State Colorado", exact: true });
  await state.click();
  await expect(page.getByRole("listbox", { name: "State" })).toContainText("Colorado0");
  await page.keyboard.press("Escape");
  await expect(page.getByText(`Without “Phone Known” there are ${known.results} results.`)).toBeVisible();
  await page.getByRole("button", { name: "Remove Phone Known", exact: true }).click();
  await expect(table.getByRole("row")).toHaveCount(known.results + 1);
  await page.goBack();
  await expect(page.getByText("No result is like that")).toBeVisible();
  await page.getByRole("button", { name: "Show all results" }).click();
  await expect(section.getByRole("heading")).toHaveText(`Results ${results} companies`);
  await page.goBack();
  await expect(page.getByText("No result is like that")).toBeVisible();
});

test("the funnel leads to the new leads and to those that were known", async ({ page, person, apiOf }) => {
  const run = await runTwice(await apiOf(person));
  await page.goto(`/runs/${run}`);
  const heading = page.getByRole("region", { name: /^Results/ }).getByRole("heading");
  await page.getByRole("link", { name: /a lead already: show them/ }).click();
  await expect(heading).toHaveText(/^Results 20 of/);
  await page.getByRole("link", { name: /New: show them/ }).click();
  await expect(page).toHaveURL(/outcome=new/);
  await expect(heading).not.toHaveText(/^Results 20 of/);
});
