import { finishedRun } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

async function findLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  const { body } = await api("POST", "/workflows", { body: { name: "Texas", criteria } });
  await finishedRun(api, body.data.id);
}

test("a lead gets a status, an owner, tags and notes as they are typed, and is found by them", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  await page.goto("/leads?q=baylor univ");
  await page.getByRole("link", { name: "Baylor University" }).click();
  const panel = page.getByRole("complementary", { name: "Baylor University" });
  await panel.getByLabel("Status").selectOption("Contacted");
  await panel.getByLabel("Owner").selectOption("Ada Byron");
  await panel.getByLabel("Tags").fill("spring,");
  await panel.getByLabel("Notes").fill("Call in May");
  const stored = async () => (await api("GET", "/leads?q=baylor univ")).body.data[0];
  await expect
    .poll(stored)
    .toMatchObject({ status: "contacted", owner: { name: "Ada Byron" }, tags: ["spring"], notes: "Call in May" });

  await panel.getByLabel("Notes").fill("Call in June");
  await page.getByRole("button", { name: "Close" }).click();
  await expect.poll(stored).toMatchObject({ notes: "Call in June" });

  await page.goto("/leads");
  await page.getByRole("combobox", { name: "Status" }).selectOption("Contacted");
  await expect(page).toHaveURL(/status=contacted/);
  await expect(page.getByRole("row", { name: /Baylor University.*Contacted.*Ada Byron/ })).toHaveCount(1);
  await page.getByRole("link", { name: "spring" }).click();
  await expect(page).toHaveURL(/tag=spring/);
  await expect(page.getByRole("link", { name: "Baylor University" })).toHaveCount(1);
});

test("all that a filter finds is changed at once, and taken back", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  await findLeads(api);
  const count = async (query: string) => (await api("GET", `/leads?limit=100&${query}`)).body.data.length;
  const named = await count("q=texas");
  expect(named).toBeGreaterThan(3);
  await page.goto("/leads?q=texas");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Change leads" });
  await expect(dialog.getByText("“texas”")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Change", exact: true })).toBeDisabled();
  await dialog.getByLabel("Status").selectOption("Qualified");
  await dialog.getByLabel("Add tags").fill("batch,");
  await dialog.getByRole("button", { name: "Change", exact: true }).click();
  await expect(dialog.getByText(`${named} leads changed`)).toBeVisible();
  expect(await count("status=qualified&tag=batch")).toBe(named);

  await dialog.getByRole("button", { name: /^Undo/ }).click();
  await expect(dialog.getByText(`${named} leads changed, and taken back`)).toBeVisible();
  await expect.poll(() => count("status=qualified")).toBe(0);
  await page.keyboard.press("Escape");

  await page.goto("/developers/activity");
  await expect(page.getByRole("row", { name: /Took back a change of many leads.*Ada Byron/ })).toHaveCount(1);
});
