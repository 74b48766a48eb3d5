import type { Page } from "@playwright/test";
import { type Dice, diceOf } from "@/scripts/lab/fuzz/dice";
import { runOnce } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

const STATES = 30;
const SEED = Number(process.env.PROSPECTOR_FUZZ_SEED ?? 1);
const LEADS = 160;

async function findLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { countries: ["US"] }, limit: LEADS };
  await runOnce(api, { name: "All over", criteria });
  const { data } = (await api("GET", "/leads?limit=30")).body;
  for (const [at, { id }] of data.entries()) {
    const body = { status: at % 2 ? "contacted" : "qualified", add_tags: at % 3 ? ["spring"] : ["spring", "autumn"] };
    await api("PATCH", `/leads/${id}`, { body });
  }
}

/** Everything that the table says of itself. */
async function shown(page: Page) {
  await expect(page.locator("#main [aria-busy=true]")).toHaveCount(0);
  return page.locator("#main").evaluate((main) => {
    const all = <T>(selector: string, read: (element: HTMLElement) => T) =>
      Array.from(main.querySelectorAll<HTMLElement>(selector), read);
    return {
      view: all("button[aria-haspopup]", ({ innerText }) => innerText.trim()).find((text) => text.startsWith("View:")),
      columns: all("thead th", (head) => [
        head.dataset.col,
        Math.round(head.getBoundingClientRect().width),
        head.dataset.pinned,
        head.ariaSort,
      ]),
      rows: all("tbody tr", (row) => [
        row.dataset.row,
        Math.round(row.getBoundingClientRect().height),
        row.innerText.replace(/\d+ \w+\. ago|just now/g, "then"),
      ]),
      search: main.querySelector<HTMLInputElement>("search input")?.value,
      filters: all("button[aria-label^='Remove the filter']", ({ ariaLabel }) => ariaLabel),
    };
  });
}
type Shown = Awaited<ReturnType<typeof shown>>;

/** A filter, another order, another view or page: an entry of the history. */
async function goElsewhere(page: Page, dice: Dice): Promise<void> {
  const chips = page.getByRole("button", { name: /^Remove the filter/ });
  const sorts = page.locator("thead th button:not([aria-haspopup])");
  const actions: (() => Promise<boolean>)[] = [
    async () => {
      const field = dice.pick([
        "Status",
        "Tag",
        "State",
        "City",
        "Category",
        "Score",
        "Found",
        "Website",
        "Workflow",
        "Source",
      ]);
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.getByRole("listbox", { name: "Fields" }).getByRole("option", { name: field, exact: true }).click();
      const values = page.getByRole("listbox", { name: field }).getByRole("option");
      await expect(values.first()).toBeVisible();
      const value = values.nth(dice.whole(0, (await values.count()) - 1));
      if ((await value.getAttribute("aria-selected")) === "true") {
        await page.keyboard.press("Escape");
        return false;
      }
      await value.click();
      return true;
    },
    async () => {
      if ((await chips.count()) === 0) return false;
      await chips.nth(dice.whole(0, (await chips.count()) - 1)).click();
      return true;
    },
    async () => {
      if ((await sorts.count()) === 0) return false;
      await sorts.nth(dice.whole(0, (await sorts.count()) - 1)).click();
      return true;
    },
    async () => {
      const next = page.getByRole("button", { name: "Next", exact: true });
      if ((await next.count()) === 0 || (await next.isDisabled())) return false;
      await next.click();
      return true;
    },
    async () => {
      await page.getByRole("button", { name: /^View:/ }).click();
      await expect(page.getByRole("menuitem").first()).toBeVisible();
      const views = page.getByRole("menuitem", { name: /^State \d/ });
      if ((await views.count()) === 0) {
        await page.keyboard.press("Escape");
        return false;
      }
      await views.nth(dice.whole(0, (await views.count()) - 1)).click();
      return true;
    },
  ];
  for (;;) if (await dice.among(actions)?.()) return;
}

/** Columns, what is typed into the search, and a view that is saved: these stay in the same entry. */
async function setTable(page: Page, dice: Dice, at: number): Promise<void> {
  const heads = page.locator("thead th[data-col]:not(:first-child)");
  const menuOf = async (item: string) => {
    if ((await heads.count()) === 0) return;
    await heads.nth(dice.whole(0, (await heads.count()) - 1)).click({ button: "right", position: { x: 12, y: 12 } });
    const found = page.getByRole("menuitem", { name: item, exact: true });
    await expect(page.getByRole("menuitem").first()).toBeVisible();
    if ((await found.count()) === 0 || (await found.getAttribute("aria-disabled")) === "true") {
      return page.keyboard.press("Escape");
    }
    await found.click();
    if (await found.isVisible()) await page.keyboard.press("Escape");
  };
  const inPanel = async (work: () => Promise<void>) => {
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await work();
    await page.keyboard.press("Escape");
  };
  await dice.pick([
    () => menuOf("Pin"),
    () => menuOf("Unpin"),
    () => menuOf("Move on"),
    () => menuOf("Wider"),
    () => menuOf("Hide"),
    () =>
      inPanel(async () => {
        const rows = page.getByRole("grid", { name: "Columns" }).getByRole("row");
        await rows.nth(dice.whole(1, (await rows.count()) - 1)).click();
      }),
    () =>
      inPanel(() => page.getByRole("button", { name: dice.pick(["Compact", "Normal", "Roomy"]), exact: true }).click()),
    async () => {
      await page.getByRole("button", { name: /^View:/ }).click();
      await page.getByRole("menuitem", { name: "Save as a new view…" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill(`State ${at}`);
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("button", { name: `View: State ${at}` })).toBeVisible();
    },
    async () => {
      const text = dice.pick(["", "college", "st", "university"]);
      await page.getByRole("textbox", { name: /^Search leads/ }).fill(text);
      await expect.poll(() => new URL(page.url()).searchParams.get("q") ?? "").toBe(text);
    },
  ])();
  await expect(page.locator("[role=menu], [role=dialog]")).toHaveCount(0);
}

test(`${STATES} random tables are the same at a copied address, for a colleague with columns of their own, and by Back and Forward (seed ${SEED})`, async ({
  page,
  person,
  newPerson,
  apiOf,
  browser,
  baseURL,
}) => {
  test.setTimeout(1_200_000);
  const api = await apiOf(person);
  await findLeads(api);
  const colleague = await newPerson({ workspaceName: person.workspaceName });
  const theirs = await apiOf(colleague);
  const own = { leads_table: "cols=name.400,country,notes&pin=2&density=comfortable" };
  expect((await theirs("PATCH", "/../me/preferences", { body: own })).status).toBe(200);
  const context = await browser.newContext();
  await context.addCookies([{ ...colleague.cookie, url: baseURL ?? "" }]);
  const copy = await context.newPage();

  const dice = diceOf(SEED);
  const entries: { state: Shown; length: number }[] = [];
  await page.goto("/leads");
  for (let at = 0; at < STATES; at++) {
    await goElsewhere(page, dice);
    for (let more = dice.whole(0, 2); more > 0; more--) await setTable(page, dice, at);
    await page.mouse.move(0, 0);
    await expect.poll(() => page.url()).toContain("cols=");
    const state = await shown(page);
    await copy.goto(page.url());
    // A private view is its owner's, and says so; what it shows is everybody's.
    const copied = async () => ({ ...(await shown(copy)), view: state.view });
    await expect.poll(copied, `state ${at}: ${page.url()}`).toEqual(state);
    entries.push({ state, length: await page.evaluate(() => history.length) });
  }
  await context.close();

  const step = async (from: number, to: number) => {
    const count = Math.abs((entries[to]?.length ?? 0) - (entries[from]?.length ?? 0));
    expect(count).toBeGreaterThan(0);
    for (let nth = 0; nth < count; nth++) await (to < from ? page.goBack() : page.goForward());
    await expect.poll(() => shown(page), `from ${from} to ${to}`).toEqual(entries[to]?.state);
  };
  for (let at = STATES - 1; at > 0; at--) await step(at, at - 1);
  for (let at = 0; at < STATES - 1; at++) await step(at, at + 1);
});
