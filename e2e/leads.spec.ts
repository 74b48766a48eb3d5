import { filterBy } from "./filter-by";
import { expect, test } from "./fixtures";
import { findTexanLeads } from "./texan-leads";

test("a lead gets a status, an owner, tags and notes as they are typed, and is found by them", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  await page.goto("/leads?q=baylor univ");
  await page.getByRole("link", { name: "Baylor University" }).click();
  const panel = page.getByRole("complementary", { name: "Baylor University" });
  await panel.getByLabel("Status").selectOption("Contacted");
  await panel.getByLabel("Owner").selectOption("Ada Byron");
  await panel.getByLabel("Tags").fill("spring,");
  await panel.getByLabel("Pinned note").fill("Call in May");
  const stored = async () => (await api("GET", "/leads?q=baylor univ")).body.data[0];
  await expect
    .poll(stored)
    .toMatchObject({ status: "contacted", owner: { name: "Ada Byron" }, tags: ["spring"], notes: "Call in May" });

  await panel.getByLabel("Pinned note").fill("Call in June");
  await page.getByRole("button", { name: "Close" }).click();
  await expect.poll(stored).toMatchObject({ notes: "Call in June" });

  await page.goto("/leads");
  await filterBy(page, "Status", "Contacted");
  await expect(page).toHaveURL(/status=contacted/);
  await expect(page.getByRole("row", { name: /Baylor University.*Contacted.*Ada Byron/ })).toHaveCount(1);
  await page.getByRole("link", { name: "spring" }).click();
  await expect(page).toHaveURL(/tag=spring/);
  await expect(page.getByRole("link", { name: "Baylor University" })).toHaveCount(1);
});

const PATCHES = "**/api/public/v1/prospector/leads/*";

test("a note whose save fails says so, is kept when the panel closes, and is saved once the server answers", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  const stored = async () => (await api("GET", "/leads?q=baylor univ")).body.data[0].notes;
  let isDown = true;
  let underWay = 0;
  await page.route(PATCHES, async (route) => {
    if (route.request().method() !== "PATCH") return route.fallback();
    underWay += 1;
    expect(underWay).toBe(1);
    const error = { code: "unavailable", message: "The database cannot be reached.", details: [] };
    if (isDown) await route.fulfill({ status: 503, json: { error, request_id: "req_x" } });
    else await route.fallback();
    underWay -= 1;
  });
  await page.goto("/leads?q=baylor univ");
  await page.getByRole("link", { name: "Baylor University" }).click();
  const panel = page.getByRole("complementary", { name: "Baylor University" });
  await panel.getByLabel("Pinned note").fill("Call in May");
  await expect(panel.getByText(/^Not saved: retrying in \d+ s/)).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  const bar = page.getByRole("alert").filter({ hasText: "Baylor University" });
  await expect(bar).toContainText("is not saved");
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await bar.getByRole("link", { name: "Baylor University" }).click();
  await expect(panel.getByLabel("Pinned note")).toHaveValue("Call in May");
  expect(await stored()).toBe(null);
  isDown = false;
  await panel.getByRole("button", { name: "Retry" }).click();
  await expect(panel.getByText(/^Saved \d/)).toBeVisible();
  expect(await stored()).toBe("Call in May");
  await page.reload();
  await expect(panel.getByLabel("Pinned note")).toHaveValue("Call in May");
  expect(asked).toHaveLength(1);
});

test("two people who change different things of a lead keep both, and the same thing is asked about in place", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  const other = await apiOf(await newPerson({ workspaceName: person.workspaceName }));
  const lead = (await api("GET", "/leads?q=baylor univ")).body.data[0];
  const change = async (body: unknown) => {
    const { status } = await other("PATCH", `/leads/${lead.id}`, { body });
    expect(status).toBe(200);
  };
  const stored = async () => (await api("GET", `/leads/${lead.id}`)).body.data;
  await page.goto(`/leads?open=${lead.id}`);
  const panel = page.getByRole("complementary", { name: "Baylor University" });
  await expect(panel.getByLabel("Pinned note")).toBeVisible();

  await change({ tags: ["theirs"], status: "contacted" });
  await panel.getByLabel("Tags").fill("mine,");
  await expect.poll(stored).toMatchObject({ tags: ["mine", "theirs"], status: "contacted" });
  await expect(panel.getByLabel("Status")).toHaveValue("contacted");

  await change({ notes: "Theirs, from elsewhere", status: "customer" });
  await panel.getByLabel("Pinned note").fill("Mine");
  const conflict = panel.getByRole("alert");
  await expect(conflict).toContainText(/Ada Byron changed the pinned note too, just now/);
  await expect(conflict).toContainText("Theirs, from elsewhere");
  await expect(panel.getByText("Not saved: changed by somebody else")).toBeVisible();
  expect((await stored()).notes).toBe("Theirs, from elsewhere");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(stored).toMatchObject({ notes: "Mine", status: "customer" });
  await expect(conflict).toHaveCount(0);

  await change({ status: "unqualified" });
  await panel.getByLabel("Status").selectOption("Qualified");
  await expect(conflict).toContainText("changed the status too");
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(panel.getByText(/^Saved \d/)).toBeVisible();
  await expect(panel.getByLabel("Status")).toHaveValue("unqualified");
  expect((await stored()).status).toBe("unqualified");
});

test("all that a filter finds is changed at once, and taken back", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  const count = async (query: string) => (await api("GET", `/leads?limit=100&${query}`)).body.data.length;
  const named = await count("q=texas");
  expect(named).toBeGreaterThan(3);
  await page.goto("/leads?q=texas");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Change leads" });
  await expect(dialog.getByText("“texas”")).toBeVisible();
  // The number is the one of the filter that will be used.
  const start = dialog.getByRole("button", { name: `Change ${named} leads`, exact: true });
  await expect(start).toBeDisabled();
  await dialog.getByLabel("Status").selectOption("Qualified");
  await dialog.getByLabel("Add tags").fill("batch,");
  await start.click();
  await expect(dialog.getByText(`${named} leads changed`)).toBeVisible();
  expect(await count("status=qualified&tag=batch")).toBe(named);

  await dialog.getByRole("button", { name: /^Undo/ }).click();
  await expect(dialog.getByText(`${named} leads changed, and taken back`)).toBeVisible();
  await expect.poll(() => count("status=qualified")).toBe(0);
  await page.keyboard.press("Escape");

  await page.goto("/developers/activity");
  await expect(page.getByRole("row", { name: /Took back a change of many leads.*Ada Byron/ })).toHaveCount(1);
});

test("the selected leads are changed and no other, and let go when the filter changes", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  const changed = async () => (await api("GET", "/leads?limit=100&tag=picked")).body.data.length;
  await page.goto("/leads?q=texas");
  const boxes = page.getByRole("checkbox", { name: /^Select (?!this page)/ });
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  const bar = page.getByRole("region", { name: "Selection" });
  await expect(bar).toContainText("3 leads selected");
  await page.locator("[data-row-link]").nth(2).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar).toContainText("4 leads selected");
  await page.keyboard.press("Space");
  await expect(bar).toContainText("3 leads selected");

  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Change leads" });
  await dialog.getByLabel("Add tags").fill("picked,");
  await dialog.getByRole("button", { name: "Change 3 leads", exact: true }).click();
  await expect(dialog.getByText("3 leads changed")).toBeVisible();
  expect(await changed()).toBe(3);
  await dialog.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(changed).toBe(0);
  await page.keyboard.press("Escape");

  await filterBy(page, "Status", "New");
  await expect(page.getByText("Selection cleared: the filter changed.")).toBeVisible();
  await expect(bar).toHaveCount(0);
});
