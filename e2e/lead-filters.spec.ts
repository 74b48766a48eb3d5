import { filterBy } from "./filter-by";
import { runOnce } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

async function findLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { countries: ["US"] }, limit: 400 };
  await runOnce(api, { name: "All over", criteria });
}

test("a field and a value narrow the list to the number that was told, and a copied address shows the same", async ({
  page,
  person,
  apiOf,
  context,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  const { data } = (await api("GET", "/leads/summary?values_of=state")).body;
  const [most] = data.values;
  await page.goto("/leads");
  await expect(page.getByText(/^1–50 of 400$/)).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("listbox", { name: "Fields" }).getByRole("option", { name: "State", exact: true }).click();
  const option = page.getByRole("listbox", { name: "State" }).getByRole("option", { name: most.name });
  await expect(option).toContainText(String(most.leads));
  await option.click();
  await expect(page.getByRole("button", { name: `State ${most.name}` })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`state=${most.value}`));
  await expect(page.getByText(new RegExp(`(of ${most.leads}$|^${most.leads} leads$)`))).toBeVisible();

  await filterBy(page, "Found", "In the last 7 days");
  await filterBy(page, "Workflow", "All over");
  await expect(page.getByText(new RegExp(`(of ${most.leads}$|^${most.leads} leads$)`))).toBeVisible();
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.getByRole("button", { name: `State ${most.name}` })).toBeVisible();
  await expect(copy.getByRole("button", { name: "Workflow All over" })).toBeVisible();
  await expect(copy.getByText(new RegExp(`(of ${most.leads}$|^${most.leads} leads$)`))).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("button", { name: "Workflow All over" })).toHaveCount(0);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(page.getByText(/^1–50 of 400$/)).toBeVisible();
});

test("values are found by typing and chosen by keys alone, and a value that nothing has leads back", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  await page.goto("/leads");
  await page.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  const fields = page.getByRole("listbox", { name: "Fields" });
  await expect(fields.getByRole("option", { name: "Status" })).toBeFocused();
  for (let at = 0; at < 5; at++) await page.keyboard.press("ArrowDown");
  await expect(fields.getByRole("option", { name: "State" })).toBeFocused();
  await page.keyboard.press("Enter");
  const box = page.getByRole("textbox", { name: "Find a value of State" });
  await expect(box).toBeFocused();
  await page.keyboard.press("Backspace");
  await expect(fields).toBeVisible();
  await fields.getByRole("option", { name: "State" }).click();
  await box.fill("ohi");
  await expect(page.getByRole("listbox", { name: "State" }).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/state=US-OH/);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await fields.getByRole("option", { name: "Website", exact: true }).click();
  await page.getByRole("textbox", { name: "Find a value of Website" }).fill("kno");
  await page.getByRole("option", { name: /^Known/ }).click();
  await expect(page).toHaveURL(/website=yes/);
  await filterBy(page, "Source", /^Starter directory/);
  await expect(page.getByRole("button", { name: "Source Starter directory" })).toBeVisible();

  await page.goto("/leads?city=Nowhere");
  await expect(page.getByText("No lead is like that")).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter City: Nowhere" }).click();
  await expect(page.getByText(/^1–50 of 400$/)).toBeVisible();
});

test("an ended run leads to the leads that it has added, and no others", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  await findLeads(api);
  const criteria = { categories: ["amenity/university"], places: { countries: ["DE"] }, limit: 30 };
  const run = (await api("GET", `/runs/${await runOnce(api, { name: "Germany", criteria })}`)).body.data;
  await page.goto(`/runs/${run.id}`);
  await page.getByRole("link", { name: `See these ${run.counts.new} leads` }).click();
  await expect(page).toHaveURL(new RegExp(`/leads\\?run=${run.id}`));
  await expect(page.getByText(`${run.counts.new} leads`, { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /Germany/ })).toHaveCount(run.counts.new);
  await page.goto(`/runs/${run.id}`);
  await page.getByRole("link", { name: "Put it on a schedule" }).click();
  await expect(page).toHaveURL(/tab=schedule/);
});
