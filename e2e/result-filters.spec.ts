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

test("results are narrowed by what they can be chosen by, and so are their address, export and request", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await runTwice(api);
  const counted = async (filter: string) => (await api("GET", `/runs/${run}/results/summary?${filter}`)).body.data;
  const { results, states } = await counted("");
  const colorado = states.find(({ state }: { state: string }) => state === "US-CO").results;
  const known = await counted("state=US-CO&outcome=duplicate");

  await page.goto(`/runs/${run}`);
  const section = page.getByRole("region", { name: /^Results/ });
  await section.getByLabel("State").selectOption({ label: `Colorado (${colorado})` });
  await expect(page).toHaveURL(/state=US-CO/);
  await expect(section.getByRole("heading")).toHaveText(`Results ${colorado} of ${results} companies`);
  const table = page.getByRole("table", { name: "Results of the run" });
  await expect(table.getByRole("row")).toHaveCount(Math.min(colorado, 50) + 1);
  await section.getByLabel("Outcome").selectOption({ label: `Lead already (${known.results})` });
  await expect(table.getByRole("row")).toHaveCount(known.results + 1);

  await page.reload();
  await expect(section.getByLabel("State")).toHaveValue("US-CO");
  await expect(table.getByRole("row")).toHaveCount(known.results + 1);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`${known.results} results in Colorado, of the outcome “Lead already”`);
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("link", { name: "Download Results, CSV" })).toBeVisible();
  const [made] = (await api("GET", "/exports")).body.data;
  expect(made).toMatchObject({ rows: known.results, filter: { state: "US-CO", outcome: "duplicate" } });
  await page.keyboard.press("Escape");

  await section.getByLabel("Score").selectOption("90");
  await expect(page.getByText("No result is like that")).toBeVisible();
  await expect(section.getByLabel("State")).toContainText("Colorado (0)");
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
