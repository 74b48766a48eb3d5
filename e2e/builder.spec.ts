import type { Browser, Page } from "@playwright/test";
import { type CallApi, expect, type Person, test } from "./fixtures";
import { hydrated } from "./hydrated";
import { press } from "./press";

const CRITERIA = { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 500 };

async function makeWorkflow(api: CallApi, body: object = {}): Promise<string> {
  const { status, body: answer } = await api("POST", "/workflows", {
    body: { name: "Before", criteria: CRITERIA, ...body },
  });
  expect(status).toBe(200);
  return answer.data.id;
}

/** The builder in a browser of that person's own. */
async function openBuilder(browser: Browser, baseURL: string | undefined, person: Person, id: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await context.addCookies([{ ...person.cookie, value: encodeURIComponent(person.cookie.value), url: baseURL ?? "" }]);
  const page = await context.newPage();
  await page.goto(`/workflows/${id}/edit`);
  await expect(name(page)).toBeVisible();
  return page;
}

const name = (page: Page) => page.getByRole("textbox", { name: "Workflow name" });
const limit = (page: Page) => page.getByRole("textbox", { name: "New leads per run, at most" });
const domains = (page: Page) => page.getByRole("textbox", { name: "Domains to leave out" });
const saved = (page: Page) => expect(page.getByText(/^Saved /)).toBeVisible();
async function addKeyword(page: Page, word: string) {
  await page.getByRole("textbox", { name: "With any of these words" }).fill(word);
  await page.keyboard.press("Enter");
}
const row = (page: Page, word: string) => page.getByRole("row", { name: word });
const draftOf = async (api: CallApi, id: string) => (await api("GET", `/workflows/${id}/draft`)).body.data;

test("two tabs keep what the other saved: a keyword of one, a domain of the other", async ({
  page,
  context,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api);
  await page.goto(`/workflows/${id}/edit`);
  const other = await context.newPage();
  await other.goto(`/workflows/${id}/edit`);
  await expect(domains(other)).toBeVisible();
  await addKeyword(page, "coffee");
  await saved(page);
  await domains(other).fill("example.com");
  await saved(other);
  const { criteria } = await draftOf(api, id);
  expect([criteria.keywords.include, criteria.exclude.domains]).toEqual([["coffee"], ["example.com"]]);
  await expect(row(other, "coffee")).toBeVisible();
});

test("where two people change the same, both values stand there with who, to keep or to take", async ({
  page,
  browser,
  baseURL,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  const grace = await newPerson({ name: "Grace Hopper", workspaceName: person.workspaceName });
  const id = await makeWorkflow(api);
  await page.goto(`/workflows/${id}/edit`);
  await expect(limit(page)).toHaveValue("500");
  // As long as this page has not heard of it, what is typed here is typed over what it was before.
  let isDeaf = true;
  await page.route(`**/workflows/${id}/draft`, (route) =>
    isDeaf && route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  const hers = await openBuilder(browser, baseURL, grace, id);
  await limit(hers).fill("600");
  await addKeyword(hers, "coffee");
  await saved(hers);

  await limit(page).fill("700");
  isDeaf = false;
  const notice = page.getByRole("alert").filter({ hasText: "Grace Hopper changed the limit too" });
  await expect(notice).toContainText("700");
  await expect(notice).toContainText("600");
  await expect(page.getByText("Not saved: changed by somebody else")).toBeVisible();
  expect((await draftOf(api, id)).criteria.limit).toBe(600);
  await notice.getByRole("button", { name: "Keep mine" }).click();
  await saved(page);
  expect((await draftOf(api, id)).criteria).toMatchObject({ limit: 700, keywords: { include: ["coffee"] } });

  await hers.route(`**/workflows/${id}/draft`, (route) =>
    isDeaf && route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  isDeaf = true;
  await limit(page).fill("750");
  await saved(page);
  await limit(hers).fill("800");
  isDeaf = false;
  await hers
    .getByRole("alert")
    .filter({ hasText: "changed the limit too" })
    .getByRole("button", { name: "Take theirs" })
    .click();
  await expect(limit(hers)).toHaveValue("750");
  await name(hers).fill("Of Grace");
  await expect(page.locator("#main").getByText(/Grace Hopper also changed the name/)).toBeVisible();
  expect((await draftOf(api, id)).criteria.limit).toBe(750);
  await hers.context().close();
});

test("Back shows what was saved, and the next edit keeps it", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api);
  await page.goto(`/workflows/${id}/edit`);
  await name(page).fill("After");
  await saved(page);
  await page.getByRole("link", { name: "Runs", exact: true }).first().click();
  await expect(page).toHaveURL(/\/runs/);
  await page.goBack();
  await expect(name(page)).toHaveValue("After");
  await page.getByLabel("Phone number", { exact: true }).check();
  await expect.poll(async () => (await draftOf(api, id)).criteria.require).toEqual(["phone"]);
  expect((await draftOf(api, id)).name).toBe("After");
});

test("what is typed right before leaving, going back or reloading is not lost", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api);
  await page.goto(`/workflows/${id}/edit`);
  await limit(page).fill("41");
  await page.reload();
  await expect.poll(async () => (await draftOf(api, id)).criteria.limit).toBe(41);
  await expect(limit(page)).toHaveValue("41");
  await limit(page).fill("42");
  await page.getByRole("link", { name: "Workflows", exact: true }).first().click();
  await expect(page).toHaveURL(/\/workflows$/);
  await page.goBack();
  await expect(limit(page)).toHaveValue("42");
  await expect.poll(async () => (await draftOf(api, id)).criteria.limit).toBe(42);
});

test("a save that fails says so, is tried again, and is never called saved before", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api);
  await page.goto(`/workflows/${id}/edit`);
  await expect(limit(page)).toBeVisible();
  const address = `**/workflows/${id}/draft`;
  await page.route(address, (route) =>
    route.request().method() === "PATCH" ? route.fulfill({ status: 503, body: "{}" }) : route.continue(),
  );
  await limit(page).fill("77");
  await expect(page.getByText(/^Not saved: retrying in \d+ s/)).toBeVisible();
  await expect(page.getByText(/^Saved /)).toHaveCount(0);
  await page.unroute(address);
  await page.getByRole("button", { name: "Retry" }).click();
  await saved(page);
  expect((await draftOf(api, id)).criteria.limit).toBe(77);
});

test("changes are undone and made again by keyboard and button, those of others never", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api);
  const theirs = await apiOf(await newPerson({ name: "Grace Hopper", workspaceName: person.workspaceName }));
  await page.goto(`/workflows/${id}/edit`);
  await addKeyword(page, "coffee");
  await page.getByLabel("Website", { exact: true }).check();
  await saved(page);
  await theirs("PATCH", `/workflows/${id}/draft`, { body: { criteria: { keywords: { include: ["coffee", "tea"] } } } });
  await page.reload();
  await addKeyword(page, "milk");
  await saved(page);
  await page.getByLabel("Phone number", { exact: true }).check();
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("Phone number", { exact: true })).not.toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(row(page, "milk")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(row(page, "milk")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "milk")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await expect.poll(async () => (await draftOf(api, id)).criteria.keywords.include).toEqual(["coffee", "tea"]);
});

test("edits of an active workflow wait to be published; a run says which criteria it has", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const schedule = { frequency: "daily", time: "08:00" };
  const id = await makeWorkflow(api, { name: "Scheduled", status: "active", schedule });
  await page.goto(`/workflows/${id}/edit`);
  await limit(page).fill("5");
  await saved(page);
  const bar = page.getByRole("region", { name: "Changes that are not live" });
  await expect(bar).toContainText("1 change not live");
  const live = async () => (await api("GET", `/workflows/${id}`)).body.data;
  expect((await live()).criteria.limit).toBe(500);

  await page.getByRole("button", { name: "Run now" }).click();
  const dialog = page.getByRole("dialog", { name: "Run which criteria?" });
  await expect(dialog).toContainText("limit 500 → 5", { ignoreCase: true });
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await bar.getByRole("button", { name: "Discard" }).click();
  await expect(limit(page)).toHaveValue("500");
  await page.locator("[data-sonner-toast]").getByRole("button", { name: "Undo" }).click();
  await expect(limit(page)).toHaveValue("5");
  await expect(bar).toContainText("1 change not live");

  await page.getByRole("button", { name: "Run now" }).click();
  await dialog.getByRole("button", { name: "Publish and run" }).click();
  await expect(page).toHaveURL(/\/runs\/run_/);
  expect(await live()).toMatchObject({ revision: 2, criteria: { limit: 5 }, draft: null, last_run: { counts: {} } });
});

test("what was published past a draft in the same place is decided before the draft is published", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api, { status: "active" });
  await page.goto(`/workflows/${id}/edit`);
  await limit(page).fill("5");
  await saved(page);
  await api("PATCH", `/workflows/${id}`, { body: { criteria: { limit: 9, minutes: 3 } } });
  await page.reload();
  const notice = page.getByRole("alert").filter({ hasText: "published another value of the limit" });
  await expect(notice).toBeVisible();
  const bar = page.getByRole("region", { name: "Changes that are not live" });
  await expect(bar.getByRole("button", { name: "Publish" })).toBeDisabled();
  await notice.getByRole("button", { name: "Keep mine" }).click();
  await expect(notice).toHaveCount(0);
  await bar.getByRole("button", { name: "Publish" }).click();
  await expect(bar).toHaveCount(0);
  expect((await api("GET", `/workflows/${id}`)).body.data.criteria).toMatchObject({ limit: 5, minutes: 3 });
});

test("a schedule that somebody else has changed meanwhile is not written over", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  const theirs = await apiOf(await newPerson({ name: "Grace Hopper", workspaceName: person.workspaceName }));
  const id = await makeWorkflow(api, { status: "active", schedule: { frequency: "daily", time: "08:00" } });
  await page.goto(`/workflows/${id}?tab=schedule`);
  await hydrated(page);
  await page.getByLabel("Time", { exact: true }).fill("10:30");
  await theirs("PATCH", `/workflows/${id}`, { body: { name: "Renamed", schedule: { time: "09:15" } } });
  await page.getByRole("button", { name: "Save schedule" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Grace Hopper changed the schedule too" });
  await expect(notice).toContainText("10:30");
  await expect(notice).toContainText("09:15");
  const schedule = async () => (await api("GET", `/workflows/${id}`)).body.data.schedule.time;
  expect(await schedule()).toBe("09:15");
  await notice.getByRole("button", { name: "Keep mine" }).click();
  await page.getByRole("button", { name: "Save schedule" }).click();
  await expect.poll(schedule).toBe("10:30");
  expect((await api("GET", `/workflows/${id}`)).body.data.name).toBe("Renamed");
});

test("a status that somebody else has changed meanwhile is told and left", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  const theirs = await apiOf(await newPerson({ name: "Grace Hopper", workspaceName: person.workspaceName }));
  const id = await makeWorkflow(api, { name: "Shared", status: "active" });
  await page.goto(`/workflows/${id}`);
  await page.getByRole("button", { name: "Actions for Shared" }).click();
  await theirs("PATCH", `/workflows/${id}`, { body: { status: "archived" } });
  await page.getByRole("menuitem", { name: "Pause" }).click();
  await expect(page.getByText("Grace Hopper has changed it meanwhile")).toBeVisible();
  await expect(page.getByText("Archived").first()).toBeVisible();
  expect((await api("GET", `/workflows/${id}`)).body.data.status).toBe("archived");
});

test("what is typed before the page listens is kept and saved", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api, {});
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await isReleased;
    await route.fallback();
  });
  await page.goto(`/workflows/${id}/edit`, { waitUntil: "commit" });
  await page.getByLabel("Workflow name").fill("Typed early");
  await page.getByLabel("Domains to leave out").pressSequentially("early.com");
  await page.getByText("Phone number", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Website" }).click();
  release();
  const draft = async () => (await api("GET", `/workflows/${id}/draft`)).body.data;
  await expect.poll(draft).toMatchObject({
    name: "Typed early",
    criteria: { exclude: { domains: ["early.com"] }, require: ["phone", "website"] },
  });
  await expect(page.getByLabel("Domains to leave out")).toHaveValue("early.com");
});

test("a schedule that is typed and not saved is kept while its reader is elsewhere, and said to be unsaved", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api, { name: "Weekly", schedule: { frequency: "daily", time: "08:00" } });
  await page.goto(`/workflows/${id}?tab=schedule`);
  await hydrated(page);
  await page.getByLabel("Time", { exact: true }).fill("10:30");
  await page.getByRole("link", { name: "Runs", exact: true }).first().click();
  await expect(page).toHaveURL(/\/runs/);
  const bar = page.getByRole("alert").filter({ hasText: "the schedule of Weekly is not saved yet" });
  await bar.getByRole("link").click();
  await expect(page.getByLabel("Time", { exact: true })).toHaveValue("10:30");
  await expect(bar).toHaveCount(0);
  await page.getByRole("button", { name: "Save schedule" }).click();
  await expect.poll(async () => (await api("GET", `/workflows/${id}`)).body.data.schedule.time).toBe("10:30");
  await page.getByLabel("Time", { exact: true }).fill("11:00");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("Time", { exact: true })).toHaveValue("10:30");
  await page.getByRole("link", { name: "Runs", exact: true }).first().click();
  await expect(page).toHaveURL(/\/runs/);
  await expect(page.getByText("is not saved yet")).toHaveCount(0);
});

test("a schedule that is saved while its reader leaves is not said to be unsaved", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api, { name: "Weekly", schedule: { frequency: "daily", time: "08:00" } });
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/workflows/${id}`, async (route) => {
    if (route.request().method() === "PATCH") await isReleased;
    await route.fallback();
  });
  await page.goto(`/workflows/${id}?tab=schedule`);
  await hydrated(page);
  await page.getByLabel("Time", { exact: true }).fill("10:30");
  const asked = page.waitForRequest((request) => request.method() === "PATCH");
  await page.getByRole("button", { name: "Save schedule" }).click();
  await asked;
  await page.getByRole("link", { name: "Runs", exact: true }).first().click();
  await expect(page).toHaveURL(/\/runs/);
  const bar = page.getByRole("alert").filter({ hasText: "the schedule of Weekly is not saved yet" });
  await expect(bar).toBeVisible();
  release();
  await expect(bar).toHaveCount(0);
  expect((await api("GET", `/workflows/${id}`)).body.data.schedule.time).toBe("10:30");
});

test("each filter says what it removes of what is found, and what a run brings of what is new", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const criteria = {
    categories: ["amenity/university", "shop/clothes"],
    places: { countries: ["US"] },
    require: ["website", "phone"],
    keywords: { include: [], exclude: ["state"] },
    limit: 100,
  };
  const { id } = (await api("POST", "/workflows", { body: { name: "Told", criteria } })).body.data;
  const counted = (await api("POST", "/preview", { body: { criteria } })).body.data;
  await page.goto(`/workflows/${id}/edit`);
  const found = counted.counts.found;
  const share = (part: number) =>
    new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 }).format(part / found);
  const words = (part: number) => `removes ${part.toLocaleString("en-US")} (${share(part)})`;
  const must = page.getByRole("region", { name: "Must have" });
  expect(counted.reasons.without_phone).toBeGreaterThan(0);
  await expect(must).toContainText(words(counted.reasons.without_phone));
  await page.getByRole("checkbox", { name: "Phone number" }).click();
  const rest = { ...criteria, require: ["website"] };
  const then = (await api("POST", "/preview", { body: { criteria: rest } })).body.data;
  await expect(page.getByRole("region", { name: "What" })).toContainText(words(then.reasons.unwanted_keyword));
  await expect(page.getByRole("complementary", { name: "Preview" })).toContainText(
    `A run now brings 100 of ${then.new.toLocaleString("en-US")} new`,
  );
});

test("the outline leads to each section, says what it holds, which one is in view and where something is to be decided", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await makeWorkflow(api, { status: "active" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/workflows/${id}/edit`);
  const outline = page.getByRole("navigation", { name: "Sections" });
  const link = (words: string) => outline.getByRole("link", { name: words });
  await expect(link("Where 1")).toBeVisible();
  await expect(link("Name")).toHaveAttribute("aria-current", "location");

  await press(link("Limit 500"));
  await expect(page.getByRole("heading", { name: "Limit", exact: true })).toBeFocused();
  await expect(link("Limit 500")).toHaveAttribute("aria-current", "location");
  await page.keyboard.press("Tab");
  await expect(limit(page)).toBeFocused();
  await limit(page).fill("5");
  await expect(link("Limit 5")).toBeVisible();
  await saved(page);
  await link("Where").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Where", exact: true })).toBeFocused();
  await expect(link("Where")).toHaveAttribute("aria-current", "location");
  await expect(outline.locator("[aria-current]")).toHaveCount(1);
  await expect(page).toHaveURL(/\/edit$/);

  await expect(outline.getByText("to be looked at")).toHaveCount(0);
  await api("PATCH", `/workflows/${id}`, { body: { criteria: { limit: 9 } } });
  await page.reload();
  await expect(link("Limit 5 to be looked at")).toBeVisible();
  await expect(outline.getByText("to be looked at")).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(outline).toBeHidden();
});
