import { finishedRun, untilSucceeded } from "./finished-run";
import { expect, test } from "./fixtures";
import { openTab } from "./open-tab";

const TEXAS = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };

test("a revision is compared in words, restored, and the restoring taken back", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const workflow = (await api("POST", "/workflows", { body: { name: "Texas", criteria: TEXAS } })).body.data.id;
  await api("PATCH", `/workflows/${workflow}`, { body: { criteria: { limit: 20 } } });

  await page.goto(`/workflows/${workflow}`);
  await openTab(page, "Versions");
  const rows = page.getByRole("table", { name: "Versions" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("Revision 2");
  await expect(rows.nth(1)).toContainText(/limit/i);
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(page.getByText("Revision 1 is back, as revision 3")).toBeVisible();
  await expect(rows).toHaveCount(4);
  expect((await api("GET", `/workflows/${workflow}`)).body.data.criteria.limit).toBe(1000);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Revision 2 is back")).toBeVisible();
  expect((await api("GET", `/workflows/${workflow}`)).body.data.criteria.limit).toBe(20);
});

test("a run shows what changed since another, and comes out again exactly", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const criteria = { ...TEXAS, exclude: { existing_leads: false } };
  const workflow = (await api("POST", "/workflows", { body: { name: "Texas", criteria } })).body.data.id;
  const first = await finishedRun(api, workflow);
  await api("PATCH", `/workflows/${workflow}`, { body: { criteria: { exclude: { domains: ["baylor.edu"] } } } });
  await finishedRun(api, workflow);
  await api("PATCH", `/workflows/${workflow}`, { body: { criteria: { exclude: { domains: [] } } } });
  const third = await finishedRun(api, workflow);

  await page.goto(`/runs/${first}?tab=changes`);
  await expect(page.getByText("Nothing to compare with")).toBeVisible();
  await page.goto(`/runs/${third}`);
  await openTab(page, "Changes");
  await expect(page.getByRole("button", { name: "New 1" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Companies that are new" })).toContainText("Baylor University");
  const others = page.getByLabel("Compare with another run");
  await others.selectOption({ index: 1 });
  await expect(page.getByRole("button", { name: "New 0" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`compare=${first}`));

  await page.getByRole("button", { name: "Actions for this run" }).click();
  await page.getByRole("menuitem", { name: /Run again exactly/ }).click();
  await expect(page).not.toHaveURL(new RegExp(third));
  await expect(page.getByRole("tab", { name: /Results/ })).toBeVisible();
  const again = page.url().split("/runs/")[1]?.split("?")[0];
  await untilSucceeded(api, again);
  const names = async (run: string | undefined) =>
    (await api("GET", `/runs/${run}/results?limit=100`)).body.data.map(
      ({ company_name }: { company_name: string }) => company_name,
    );
  expect(await names(again)).toEqual(await names(third));
});
