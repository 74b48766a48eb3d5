import { finishedRun } from "./finished-run";
import { expect, test } from "./fixtures";

const TEXAS = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };

test("each number of the funnel leads to its companies, and the run explains any other", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const created = await api("POST", "/workflows", { body: { name: "Texas", criteria: { ...TEXAS, limit: 20 } } });
  const workflow = created.body.data.id;
  await finishedRun(api, workflow);
  await api("PATCH", `/workflows/${workflow}`, { body: { criteria: { exclude: { domains: ["baylor.edu"] } } } });
  const run = await finishedRun(api, workflow);

  await page.goto(`/runs/${run}`);
  await page.getByRole("link", { name: /a lead already: show them/ }).click();
  await expect(page).toHaveURL(/tab=left-out&reason=existing_lead|reason=existing_lead&tab=left-out/);
  const left = page.getByRole("table", { name: "Companies that the run left out" });
  // The 20 leads of the first run, but for the one on the list of domains.
  await expect(left.getByRole("row")).toHaveCount(20);
  await expect(left.getByRole("row").nth(1)).toContainText("It was a lead of this workspace already.");
  await page.getByRole("button", { name: "Excluded domains" }).click();
  await expect(left.getByRole("row")).toHaveCount(2);
  await expect(left).toContainText("Baylor University");

  await page.getByLabel("Why is a company not among the results?").fill("walmart.com");
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page).toHaveURL(/company=walmart/);
  await expect(page.getByText(/the run looked for University/).first()).toBeVisible();
  await page.getByLabel("Why is a company not among the results?").fill("No Such Company At All");
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page.getByText("No source that this workspace sees holds No Such Company At All.")).toBeVisible();
});

test("a dry run shows the first results and keeps nothing", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const created = await api("POST", "/workflows", { body: { name: "Texas", criteria: TEXAS } });
  await page.goto(`/workflows/${created.body.data.id}/edit`);
  await page.getByRole("button", { name: "Dry run" }).click();
  const dialog = page.getByRole("dialog", { name: "Dry run" });
  await expect(dialog.getByText(/new leads would come out of a run now/)).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveCount(25);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  expect((await api("GET", "/runs")).body.data).toEqual([]);
  expect((await api("GET", "/leads")).body.data).toEqual([]);
});
