import { runOnce } from "./finished-run";
import { expect, test } from "./fixtures";

test("a workflow is built with a live preview, saved by itself, and runs to just what the preview said", async ({
  page,
  person,
}) => {
  await page.goto("/workflows");
  expect(person.workspaceName).toBeTruthy();
  await page.getByRole("button", { name: "Start blank" }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await page.getByRole("textbox", { name: "Name" }).fill("Hospitals of the Pacific");

  await page.getByRole("combobox", { name: "Categories" }).fill("univers");
  await page.getByRole("option", { name: /^University/ }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Places" }).fill("californ");
  await page
    .getByRole("option", { name: /California/ })
    .first()
    .click();
  await page.keyboard.press("Escape");
  await page.getByLabel("With none of these words").fill("online");
  await page.keyboard.press("Enter");

  const preview = page.getByRole("complementary", { name: "Preview" });
  await expect(preview.getByText(/match · \d+ new to you/)).toBeVisible();
  await expect(preview.getByText("Updating…")).toHaveCount(0);
  await expect(page.getByText(/^Saved /)).toBeVisible();
  const said = await preview
    .getByText(/new to you/)
    .first()
    .textContent();
  const fresh = Number(/(\d+) new to you/.exec(said ?? "")?.[1]);
  expect(fresh).toBeGreaterThan(20);

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Hospitals of the Pacific");
  await expect(page.getByText("California").first()).toBeVisible();

  await page.getByRole("button", { name: "Run now" }).click();
  await expect(page).toHaveURL(/\/runs\/run_/);
  await expect(page.getByText("Succeeded", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /^New/ })).toContainText(String(fresh));

  await page.goto("/workflows");
  const row = page.getByRole("row", { name: /Hospitals of the Pacific/ });
  await expect(row).toContainText("University in California");
  await expect(row).toContainText(String(fresh));
});

test("a workflow is paused, duplicated and deleted from its menu", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  await api("POST", "/workflows", { body: { name: "Original", status: "active" } });
  await page.goto("/workflows");
  const row = page.getByRole("row", { name: /Original/ }).first();
  const choose = async (item: string) => {
    await row.getByRole("button", { name: /Original/ }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("Pause");
  await expect(row).toContainText("Paused");
  await choose("Duplicate");
  await expect.poll(async () => (await api("GET", "/workflows")).body.data.length).toBe(2);
  await page.goto("/workflows");
  await page
    .getByRole("row", { name: /Original/ })
    .last()
    .getByRole("button", { name: /Original/ })
    .click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page
    .getByRole("alertdialog")
    .or(page.getByRole("dialog"))
    .getByRole("button", { name: /Delete/ })
    .click();
  await expect.poll(async () => (await api("GET", "/workflows")).body.data.length).toBe(1);
});

test("a viewer sees everything and is offered nothing that writes", async ({
  page,
  newPerson,
  apiOf,
  context,
  baseURL,
}) => {
  const owner = await newPerson();
  await (await apiOf(owner))("POST", "/workflows", { body: { name: "Shared" } });
  const viewer = await newPerson({ role: "viewer", workspaceName: owner.workspaceName });
  await context.addCookies([{ ...viewer.cookie, url: baseURL ?? "" }]);
  await page.goto("/workflows");
  await page.getByRole("link", { name: "Shared" }).click();
  await expect(page.getByRole("heading", { name: "Shared" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Run now" })).toHaveCount(0);
});

test("a workflow is switched on and off where its status stands, and shows the leads that it found", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  const run = await runOnce(api, { name: "Texas", criteria });
  const { workflow_id, counts } = (await api("GET", `/runs/${run}`)).body.data;
  await runOnce(api, { name: "Other", criteria: { ...criteria, places: { regions: ["US-UT"] } } });
  const status = async () => (await api("GET", `/workflows/${workflow_id}`)).body.data.status;
  await page.goto(`/workflows/${workflow_id}`);
  const active = page.getByRole("switch", { name: "Active" });
  await active.check();
  await expect.poll(status).toBe("active");
  await active.uncheck();
  await expect.poll(status).toBe("paused");
  await page.getByRole("listitem").filter({ hasText: "Texas is paused" }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(status).toBe("active");

  await page.getByRole("tab", { name: "Leads" }).click();
  await expect(page.getByText(new RegExp(`${counts.new}( leads)?$`))).toBeVisible();
  const table = page.getByRole("table", { name: "Leads that Texas found" });
  await expect(table.getByRole("row")).toHaveCount(Math.min(counts.new, 50) + 1);
  await table.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/leads\\?workflow=${workflow_id}&open=lead_`));
});
