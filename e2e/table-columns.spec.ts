import type { Page } from "@playwright/test";
import { filterBy } from "./filter-by";
import { runOnce } from "./finished-run";
import { type CallApi, expect, type Person, test } from "./fixtures";

async function findLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { countries: ["US"] }, limit: 60 };
  await runOnce(api, { name: "All over", criteria });
}

const heads = (page: Page) =>
  page
    .getByRole("table", { name: "Leads" })
    .locator("th[data-col]:is(thead *)")
    .evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset.col));
const widthOf = (page: Page, column: string) =>
  page.locator(`thead th[data-col=${column}]`).evaluate((head) => Math.round(head.getBoundingClientRect().width));

async function openColumns(page: Page) {
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  return page.getByRole("grid", { name: "Columns" });
}

const OWN = ["name", "status", "owner", "city", "state", "website", "created_at"];

test("columns are shown, moved, pinned and sized by keys, kept for every device, and nobody else's", async ({
  page,
  person,
  newPerson,
  apiOf,
  browser,
  baseURL,
}) => {
  await findLeads(await apiOf(person));
  await page.goto("/leads");
  // What is the same of every lead is left out.
  await expect.poll(() => heads(page)).toEqual(OWN);
  const list = await openColumns(page);
  await expect(list.getByRole("row", { name: "Status" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect.poll(() => heads(page)).toEqual(OWN.filter((id) => id !== "owner"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => heads(page)).toEqual(["name", "city", "status", "state", "website", "created_at"]);
  await expect(list.getByRole("row", { name: "Status" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const menu = page.getByRole("menu");
  await menu.getByRole("menuitem", { name: "Wider" }).press("Enter");
  await menu.getByRole("menuitem", { name: "Wider" }).press("Enter");
  await expect.poll(() => widthOf(page, "status")).toBe(150);
  await menu.getByRole("menuitem", { name: "Pin", exact: true }).press("Enter");
  const wanted = ["name", "status", "city", "state", "website", "created_at"];
  await expect.poll(() => heads(page)).toEqual(wanted);
  await page.getByRole("group", { name: "Height of the rows" }).getByRole("button", { name: "Compact" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/cols=name,status\.150,city,state,website,created_at&pin=2&density=compact/);
  const preferences = async (of: Person) =>
    (await (await apiOf(of))("GET", "/../me/preferences")).body.data.leads_table;
  await expect.poll(() => preferences(person)).toContain("density=compact");

  const elsewhere = await browser.newContext();
  await elsewhere.addCookies([{ ...person.cookie, url: baseURL ?? "" }]);
  const device = await elsewhere.newPage();
  await device.goto(`${baseURL}/leads`);
  await expect.poll(() => heads(device)).toEqual(wanted);
  expect(await widthOf(device, "status")).toBe(150);
  expect(
    await device
      .locator("tbody tr")
      .first()
      .evaluate((row) => row.getBoundingClientRect().height),
  ).toBe(32);

  const colleague = await newPerson({ workspaceName: person.workspaceName });
  await elsewhere.clearCookies();
  await elsewhere.addCookies([{ ...colleague.cookie, url: baseURL ?? "" }]);
  await device.goto(`${baseURL}/leads`);
  await expect.poll(() => heads(device)).toEqual(OWN);
  // A link shows what its sender saw, and changes nothing of who opens it.
  await device.goto(page.url());
  await expect.poll(() => heads(device)).toEqual(wanted);
  expect(await preferences(colleague)).toBe("");
  await elsewhere.close();
});

test("two devices that change the columns at once lose nothing of each other, and Reset brings back the list's own", async ({
  page,
  context,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findLeads(api);
  const other = await context.newPage();
  await Promise.all([page.goto("/leads"), other.goto("/leads")]);
  for (const [tab, column] of [
    [page, "Owner"],
    [other, "City"],
  ] as const) {
    const list = await openColumns(tab);
    await list.getByRole("row", { name: column }).click();
    await expect.poll(() => heads(tab)).not.toContain(column.toLowerCase());
  }
  const kept = async () => (await api("GET", "/../me/preferences")).body.data.leads_table;
  await expect.poll(kept).toBe("cols=name,status,state,website,created_at");
  await page.goto("/leads");
  await expect.poll(() => heads(page)).toEqual(["name", "status", "state", "website", "created_at"]);
  await openColumns(page);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => heads(page)).toEqual(OWN);
  await expect.poll(kept).toBe("");
});

test("columns are dragged to a place and wider by mouse, and what is pinned stays while the others scroll", async ({
  page,
  person,
  apiOf,
}) => {
  await findLeads(await apiOf(person));
  await page.goto("/leads?q=college&cols=name,status,city,state,website,street,notes,updated_at,last_seen_at");
  const head = (column: string) => page.locator(`thead th[data-col=${column}]`);
  await expect(head("website")).toBeVisible();
  await head("website").dragTo(head("status"), { targetPosition: { x: 5, y: 10 } });
  await expect.poll(async () => (await heads(page)).slice(0, 3)).toEqual(["name", "website", "status"]);
  const box = await head("website").boundingBox();
  if (!box) throw new Error("the column is not there");
  await page.mouse.move(box.x + box.width - 3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 57, box.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => widthOf(page, "website")).toBe(Math.round(box.width) + 60);
  await expect(page).toHaveURL(/website\.230/);

  await head("website").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Pin", exact: true }).click();
  const scrolls = page.locator(".data-table-filling");
  const [before, unpinned] = [await head("website").boundingBox(), await head("status").boundingBox()];
  await scrolls.evaluate((box) => box.scrollBy({ left: 200 }));
  expect((await head("website").boundingBox())?.x).toBe(before?.x);
  expect((await head("name").boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  expect((await head("status").boundingBox())?.x).toBe((unpinned?.x ?? 0) - 200);
  await head("website").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Fit what is in it" }).click();
  const cut = () =>
    page
      .locator("tbody td[data-label=Website], thead th[data-col=website]")
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
  await expect.poll(() => widthOf(page, "website")).not.toBe(230);
  expect(await cut()).toBe(0);
  const longest = await page
    .locator("tbody td[data-col=website] a")
    .evaluateAll((links) => Math.max(...links.map((link) => link.getBoundingClientRect().width)));
  const PADDING = 48;
  expect(await widthOf(page, "website")).toBeLessThan(longest + PADDING);
});

test("a run's results, the runs and the workflows have columns and views of their own, each kept by itself", async ({
  page,
  person,
  newPerson,
  apiOf,
  browser,
  baseURL,
}) => {
  const api = await apiOf(person);
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 60 };
  const run = await runOnce(api, { name: "Texas", criteria });
  const other = await runOnce(api, { name: "Ohio", criteria: { ...criteria, places: { regions: ["US-OH"] } } });
  const headsOf = () =>
    page.locator("thead th[data-col]").evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset.col));
  const toggle = async (column: string) => {
    const list = await openColumns(page);
    await list.getByRole("row", { name: column, exact: true }).click();
    await page.keyboard.press("Escape");
  };
  const saveView = async (name: string, isShared: boolean) => {
    await page.getByRole("button", { name: /^View:/ }).click();
    await page.getByRole("menuitem", { name: "Save as a new view…" }).click();
    const dialog = page.getByRole("dialog", { name: "Save as a new view" });
    await dialog.getByLabel("Name").fill(name);
    if (isShared) await dialog.getByRole("checkbox", { name: /Share/ }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: `View: ${name}` })).toBeVisible();
  };
  const kept = async () => (await api("GET", "/../me/preferences")).body.data;

  // The country is the same of all, since the run asked for one.
  const own = ["name", "rank", "category", "city", "state", "website", "score", "source"];
  await page.goto(`/runs/${run}`);
  await expect.poll(headsOf).toEqual(own);
  await toggle("Phone");
  await expect.poll(headsOf).toEqual([...own.slice(0, 6), "phone", ...own.slice(6)]);
  await expect.poll(async () => (await kept()).results_table).toContain("phone");
  await page.getByRole("button", { name: "Category", exact: true }).click();
  await expect(page).toHaveURL(/sort=category/);
  await saveView("To call", true);
  await page.goto(`/runs/${other}`);
  await expect.poll(headsOf).toContain("phone");
  await page.getByRole("button", { name: /^View:/ }).click();
  await page.getByRole("menuitem", { name: "To call" }).click();
  await expect(page).toHaveURL(/sort=category/);
  await page.getByRole("button", { name: "Rank", exact: true }).click();
  await expect(page.getByText("Unsaved changes")).toBeVisible();

  await page.goto("/runs");
  await toggle("Trigger");
  await expect.poll(headsOf).not.toContain("trigger");
  await page.goto("/workflows");
  await toggle("Looks for");
  await expect.poll(headsOf).not.toContain("summary");
  await filterBy(page, "Schedule", /^None/);
  await saveView("By hand", true);
  await expect
    .poll(async () => Object.values(await kept()).filter((value) => String(value).includes("cols=")))
    .toHaveLength(3);

  const colleague = await newPerson({ workspaceName: person.workspaceName });
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await context.addCookies([{ ...colleague.cookie, url: baseURL ?? "" }]);
  const theirs = await context.newPage();
  await theirs.goto(page.url());
  await expect(theirs.getByRole("button", { name: "View: By hand" })).toBeVisible();
  await expect(theirs.getByRole("columnheader", { name: "Looks for" })).toHaveCount(0);
  await theirs.goto("/runs");
  await expect(theirs.getByRole("columnheader", { name: "Trigger" })).toBeVisible();
  await context.close();
});
