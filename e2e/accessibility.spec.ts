import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { finishedRun } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";
import { listening } from "./press";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a look changes is colours alone: these are axe's rules of them, asked again where the rest was just asked. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/** In the page itself, which has no frames: a page of axe's own for each answer takes longer than the rules. */
const axeOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode();
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

// What is found is told in words; recording each page would take longer than looking at it.
test.use({ trace: "off" });

/** The page as it is with another look, once no colour is on its way any more. */
async function look(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

const LIST =
  "name,website,a column whose name is far too long to fit\nOak Street Bakery,oak-street-bakery.com,x\n,,y\n";

/** A list on its way in, of which a row is refused. */
async function checkedUpload(page: Page, api: CallApi): Promise<string> {
  await page.goto("/sources/new");
  const chooser = await listening(page.getByLabel(/^Choose a file/));
  await chooser.setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
  await page.waitForURL(/\/uploads\/upl_/);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const status = async () => (await api("GET", `/uploads/${id}`)).body.data.status;
  await expect.poll(status).toBe("received");
  await api("POST", `/uploads/${id}/check`);
  await expect.poll(status).toBe("checked");
  return id;
}

for (const viewport of WIDTHS) {
  test.describe(`${viewport.width} px wide, light and dark`, () => {
    test.use({ viewport, colorScheme: "light" });

    test("axe finds nothing, nothing is wider than the page or squashed, and nothing leaves the machine", async ({
      page,
      person,
      apiOf,
    }) => {
      const faults: string[] = [];
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("request", (request) => {
        if (new URL(request.url()).hostname !== "localhost") faults.push(request.url());
      });
      const check = async (path: string) => {
        await page.goto(path);
        await expect(page.getByRole("heading").first()).toBeVisible();
        const findsNothing = async (axe: AxeBuilder, colours: string) => {
          const { violations } = await axe.analyze();
          const found = violations.map(({ id, nodes }) => [path, colours, id, nodes.map(({ html }) => html)]);
          expect(found).toEqual([]);
        };
        await findsNothing(axeOf(page).withTags(TAGS), "light");
        await look(page, "dark");
        await findsNothing(axeOf(page).withRules(OF_COLOURS), "dark");
        await look(page, "light");
        const tooWide = await page.evaluate(() => {
          const tables = [...document.querySelectorAll(".data-table-scroll")];
          const cut = tables.filter((box) => getComputedStyle(box).overflowX === "visible");
          return [document.documentElement, ...cut].filter((box) => box.scrollWidth > box.clientWidth).length;
        });
        expect([path, tooWide]).toEqual([path, 0]);
        const squashed = await page.evaluate(() => {
          const bars = [...document.querySelectorAll("[role=group], [role=tablist]")];
          return bars.filter((bar) => bar.scrollHeight > bar.clientHeight + 1).map((bar) => bar.outerHTML);
        });
        expect([path, squashed]).toEqual([path, []]);
      };
      await page.context().clearCookies();
      await check("/sign-in");
      await check("/setup?token=used");
      const { cookie } = person;
      await page.context().addCookies([{ ...cookie, url: page.url() }]);
      for (const path of [
        "/workflows",
        "/runs",
        "/leads",
        "/leads/duplicates",
        "/sources",
        "/sources/new",
        "/developers/api-keys",
        "/developers/reference",
        "/developers/webhooks",
        "/developers/activity",
        "/developers/requests",
        "/settings/profile",
        "/settings/team",
        "/settings/workspace",
        "/nowhere",
      ])
        await check(path);

      const api = await apiOf(person);
      const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
      const name = "Universities in Texas whose name is far too long to fit where it is shown in a narrow window";
      const schedule = { frequency: "weekly", weekday: "monday", time: "08:00" };
      const workflow = (await api("POST", "/workflows", { body: { name, criteria, schedule } })).body.data.id;
      const run = await finishedRun(api, workflow);
      const open = (await api("GET", `/runs/${run}/results`)).body.data[0];
      const paths = [
        "/workflows",
        `/workflows/${workflow}`,
        `/workflows/${workflow}?tab=schedule`,
        `/workflows/${workflow}?tab=versions`,
        `/workflows/${workflow}/edit`,
        "/runs",
        `/runs/${run}`,
        `/runs/${run}?tab=left-out&company=walmart.com`,
        `/runs/${run}?tab=changes`,
        "/leads",
        "/leads/duplicates?status=merged",
      ];
      for (const path of paths) await check(path);
      await check(`/uploads/${await checkedUpload(page, api)}`);
      await check(`/runs/${run}?open=${open.id}`);
      const said = { status: "contacted", tags: ["a tag that is far too long to fit", "b"], notes: "Call in May" };
      await api("PATCH", `/leads/${open.lead_id}`, { body: said });
      await check(`/leads?open=${open.lead_id}`);
      await check("/developers/activity");
      await check("/developers/requests");
      await check("/developers/requests?id=req_1");
      await check("/developers/api-keys");
      const hook = {
        url: "https://hooks.example.com/a/path/that/is/far/too/long/to/fit/in/a/narrow/window",
        events: ["run.failed"],
      };
      const webhook = (await api("POST", "/webhooks", { body: hook })).body.data.id;
      const delivery = (await api("POST", `/webhooks/${webhook}/test`)).body.data.id;
      const detail = () => api("GET", `/webhooks/${webhook}/deliveries/${delivery}`);
      await expect.poll(async () => (await detail()).body.data.attempt_count).toBeGreaterThan(0);
      await check("/developers/webhooks");
      await check(`/developers/webhooks/${webhook}`);
      await check(`/developers/webhooks/${webhook}?open=${delivery}`);
      expect(faults.filter((text) => !text.includes("404"))).toEqual([]);
    });
  });
}

test("the main job is done with the keyboard alone", async ({ page, person }) => {
  expect(person.email).toBeTruthy();
  await page.goto("/workflows");
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  const tabTo = async (name: RegExp) => {
    for (let n = 0; n < 25; n++) {
      await press("Tab");
      const text = await page.evaluate(() => {
        const focused = document.activeElement;
        const label = focused?.getAttribute("aria-labelledby");
        return (
          focused?.getAttribute("aria-label") ??
          (label && document.getElementById(label)?.textContent) ??
          focused?.textContent ??
          ""
        );
      });
      if (name.test(text)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await tabTo(/^Universities in Texas/);
  await press("Enter");
  await expect(page).toHaveURL(/\/edit$/);
  await expect(page.getByRole("complementary", { name: "Preview" }).getByText(/new to you/)).toBeVisible();
  await press("Control+Enter");
  await expect(page).toHaveURL(/\/runs\/run_/);
  await expect(page.getByText("Succeeded", { exact: true })).toBeVisible();
  await tabTo(/^Abilene Christian University$/);
  const shown = await page.evaluate(() => document.activeElement?.matches(":focus-visible"));
  expect(shown).toBe(true);
  await press("Enter");
  await expect(page.getByText("Why it matched")).toBeVisible();
  await press("Escape");
  await expect(page.getByText("Why it matched")).toHaveCount(0);
  expect(presses).toBeLessThanOrEqual(40);
});
