import type { Page } from "@playwright/test";
import { filterBy } from "./filter-by";
import { runOnce } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";
import { press } from "./press";

async function findLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX", "US-OH"] }, limit: 80 };
  await runOnce(api, { name: "Two states", criteria });
}

const rows = (page: Page) =>
  page.getByRole("table", { name: "Leads" }).locator("tbody [data-row-link]").allInnerTexts();
const viewButton = (page: Page, name: string) => page.getByRole("button", { name: `View: ${name}` });

async function choose(page: Page, view: string, item: string | RegExp): Promise<void> {
  await viewButton(page, view).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function saveAs(page: Page, from: string, name: string, boxes: string[] = []): Promise<void> {
  await choose(page, from, "Save as a new view…");
  const dialog = page.getByRole("dialog", { name: "Save as a new view" });
  await dialog.getByLabel("Name").fill(name);
  for (const box of boxes) await dialog.getByRole("checkbox", { name: box }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(viewButton(page, name)).toBeVisible();
}

test("a view is saved, marked where it is changed, updated, put back and left, and Back leads through all of it", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  await page.goto("/leads");
  await filterBy(page, "State", "Texas");
  await page.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await saveAs(page, "All leads", "Texas by name");
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);
  const texas = await rows(page);

  await page.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await expect(page.getByText("Unsaved changes")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);
  expect(await rows(page)).toEqual(texas);
  await page.goForward();
  await choose(page, "Texas by name", "Put back as it is saved");
  await expect.poll(() => rows(page)).toEqual(texas);

  await filterBy(page, "Status", "New");
  await page.getByRole("button", { name: "Update view" }).click();
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);
  const [view] = (await api("GET", "/views")).body.data;
  expect(view).toMatchObject({ name: "Texas by name", query: "state=US-TX&status=new&sort=name", is_shared: false });

  await choose(page, "Texas by name", "All leads");
  await expect(viewButton(page, "All leads")).toBeVisible();
  await expect(page.getByText(/of 80$/)).toBeVisible();
  await page.goBack();
  await expect(viewButton(page, "Texas by name")).toBeVisible();

  await choose(page, "Texas by name", "Rename…");
  const dialog = page.getByRole("dialog", { name: "Rename the view" });
  await dialog.getByLabel("Name").fill("Texan universities");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await choose(page, "Texan universities", "Open the list with it");
  await expect.poll(async () => (await api("GET", "/views")).body.data[0].is_default).toBe(true);
  await page.goto("/leads");
  await expect(viewButton(page, "Texan universities")).toBeVisible();
  await expect(page).toHaveURL(/state=US-TX/);
  await choose(page, "Texan universities", "Delete…");
  await page.getByRole("button", { name: "Delete the view" }).click();
  await expect(viewButton(page, "All leads")).toBeVisible();
  expect((await api("GET", "/views")).body.data).toEqual([]);
});

test("of two people at one shared view both keep what they change, and the same thing is asked about in place", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  const ben = await apiOf(await newPerson({ workspaceName: person.workspaceName, name: "Ben Hale" }));
  await page.goto("/leads?state=US-TX");
  await saveAs(page, "All leads", "Ours", ["Share with the workspace"]);
  const [view] = (await api("GET", "/views")).body.data;
  const stored = async () => (await api("GET", `/views/${view.id}`)).body.data.query;
  const change = (query: string) => ben("PATCH", `/views/${view.id}`, { body: { query } });

  // Each another part: nobody is asked, and nothing is lost, though the page was loaded anew in between.
  await page.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  expect((await change("state=US-TX&cols=name,city")).status).toBe(200);
  await page.reload();
  await page.getByRole("button", { name: "Update view" }).click();
  await expect.poll(stored).toBe("state=US-TX&sort=name&cols=name,city");
  await expect(page.locator("thead th[data-col]")).toHaveCount(2);

  // Both the same part, each otherwise.
  await page.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await change("state=US-TX&sort=-score&cols=name,city");
  await page.getByRole("button", { name: "Update view" }).click();
  const conflict = page.getByRole("main").getByRole("alert");
  await expect(conflict).toContainText(/Ben Hale changed the order of this view too/);
  await expect(conflict).toContainText("Name, Z to A");
  await expect(conflict).toContainText("Score, highest first");
  expect(await stored()).toBe("state=US-TX&sort=-score&cols=name,city");
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(page).toHaveURL(/sort=-score/);
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);

  await page.getByRole("button", { name: "Company", exact: true }).click();
  await change("state=US-TX&cols=name,city&sort=created_at");
  await page.getByRole("button", { name: "Update view" }).click();
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(stored).toBe("state=US-TX&sort=name&cols=name,city");

  // Who has changed nothing is told that somebody else has.
  await change("state=US-OH&sort=name&cols=name,city");
  await page.reload();
  await expect(page.getByText(/Ben Hale has changed this view/)).toBeVisible();
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);
  await press(page.getByRole("button", { name: "Show it as it is now" }));
  await expect(page).toHaveURL(/state=US-OH/);
  await expect(page.getByText(/has changed this view/)).toHaveCount(0);

  await ben("DELETE", `/views/${view.id}`);
  await page.reload();
  await expect(page.getByText(/The view of this link was deleted/)).toBeVisible();
  await expect(page.getByRole("button", { name: "State Ohio" })).toBeVisible();
});

test("a link to a private view shows a colleague the same rows, and says that the view is not theirs", async ({
  page,
  person,
  newPerson,
  apiOf,
  browser,
  baseURL,
}) => {
  await findLeads(await apiOf(person));
  await page.goto("/leads?state=US-OH&sort=-name");
  await saveAs(page, "All leads", "My Ohio");
  const context = await browser.newContext();
  const ben = await newPerson({ workspaceName: person.workspaceName });
  await context.addCookies([{ ...ben.cookie, url: baseURL ?? "" }]);
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.getByText(/is somebody’s own/)).toBeVisible();
  expect(await rows(copy)).toEqual(await rows(page));
  await context.close();
});

test("a view outlives columns, filters and values that are gone, and says what it leaves out", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  const save = async (name: string, query: string) =>
    (await api("POST", "/views", { body: { table: "leads", name, query } })).body.data.id;
  const odd = await save("Odd", "colour=red&status=frozen&state=US-OH&cols=name,fax,city&sort=sideways");
  await page.goto(`/leads?view=${odd}`);
  await expect(viewButton(page, "Odd")).toBeVisible();
  const note = page.getByText(/^Left out, since this list does not have it any more/);
  await expect(note).toContainText("the column fax");
  await expect(note).toContainText("the filter colour=red");
  await expect(note).toContainText("the filter status=frozen");
  await expect(page.getByRole("button", { name: "State Ohio" })).toBeVisible();
  expect((await rows(page)).length).toBeGreaterThan(5);
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);

  // What the list does not know of it is not lost by a change of what it knows.
  await page.getByRole("button", { name: "Company", exact: true }).click();
  await page.getByRole("button", { name: "Update view" }).click();
  const stored = async () => (await api("GET", `/views/${odd}`)).body.data.query;
  await expect.poll(stored).toBe("colour=red&state=US-OH&status=frozen&sort=name&cols=name,fax,city");

  const tagged = await save("Tagged", "tag=once");
  await page.goto(`/leads?view=${tagged}`);
  await expect(page.getByText(/Nothing has that tag any more/)).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter Tag: once" }).click();
  await expect(page.getByText(/of 80$/)).toBeVisible();
});

test("who only reads keeps views of their own and shares none", async ({
  page,
  context,
  person,
  newPerson,
  apiOf,
  baseURL,
}) => {
  await findLeads(await apiOf(person));
  const viewer = await newPerson({ workspaceName: person.workspaceName, role: "viewer" });
  const api = await apiOf(person);
  await api("POST", "/views", { body: { table: "leads", name: "Ours", query: "sort=name", is_shared: true } });
  await context.clearCookies();
  await context.addCookies([{ ...viewer.cookie, url: baseURL ?? "" }]);
  await page.goto("/leads");
  await choose(page, "All leads", "Ours");
  await page.getByRole("button", { name: "Company", exact: true }).click();
  await expect(page.getByText("Unsaved changes")).toBeVisible();
  await expect(page.getByRole("button", { name: "Update view" })).toHaveCount(0);
  await choose(page, "Ours", "Save as a new view…");
  await expect(page.getByRole("checkbox", { name: "Share with the workspace" })).toBeDisabled();
  await page.getByRole("dialog").getByLabel("Name").fill("Mine");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(viewButton(page, "Mine")).toBeVisible();
});
