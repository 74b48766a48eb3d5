import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { finishedRun } from "./finished-run";
import { expect, test } from "./fixtures";
import { press } from "./press";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

/** What React Aria says aloud may still name a button that has gone since; it is not to be seen. */
const axeOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).exclude("[data-live-announcer]");

for (const look of LOOKS) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px wide`, () => {
    test.use(look);

    test("axe finds nothing in dialogs of people, keys, webhooks, workflows, results and leads, nor in the bar of selected leads", async ({
      page,
      person,
      newPerson,
      apiOf,
    }) => {
      const api = await apiOf(person);
      await newPerson({ workspaceName: person.workspaceName, name: "Grace Hopper" });
      const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
      const workflow = (await api("POST", "/workflows", { body: { name: "Texas", criteria } })).body.data.id;
      const run = await finishedRun(api, workflow);
      const hook = { url: "https://hooks.example.com/prospector", events: ["run.failed"] };
      const webhook = (await api("POST", "/webhooks", { body: hook })).body.data.id;

      const check = async (what: string) => {
        const { violations } = await axeOf(page).analyze();
        expect(violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([]);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([what, wide]).toEqual([what, 0]);
      };
      const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
      const opened = async (what: string, open: () => Promise<void>) => {
        await open();
        await expect(dialog).toBeVisible();
        await check(what);
      };
      const closed = async () => {
        await page.keyboard.press("Escape");
        await expect(dialog).toHaveCount(0);
      };
      const pressed = (name: string | RegExp) => () =>
        press(page.getByRole("button", { name, exact: typeof name === "string" }).first());
      const chosen = (menu: string | RegExp, item: string) => async () => {
        await pressed(menu)();
        await page.getByRole("menuitem", { name: item }).click();
      };

      await page.goto("/settings/team");
      await opened("invite", pressed("Invite"));
      await page.getByRole("button", { name: "Make the link" }).click();
      await expect(dialog.locator("code")).toBeVisible();
      await check("the invitation’s link");
      await page.getByRole("button", { name: "I have copied it" }).click();
      for (const item of ["Change role", "New password", "Remove"]) {
        await opened(item, async () => {
          await pressed("Actions for Grace Hopper")();
          await page.getByRole("menuitem", { name: item }).click();
        });
        await closed();
      }

      await page.goto("/developers/api-keys");
      await opened("create a key", pressed("Create key"));
      await closed();
      await opened("rotate a key", pressed(/^Rotate/));
      await closed();
      await opened("revoke a key", pressed(/^Revoke/));
      await closed();

      await page.goto("/developers/webhooks");
      await opened("create a webhook", pressed("Create webhook"));
      await closed();
      await page.goto(`/developers/webhooks/${webhook}`);
      for (const item of ["Edit", "Rotate the secret", "Delete"]) {
        await opened(`webhook: ${item}`, chosen("Actions for this webhook", item));
        await closed();
      }

      await page.goto(`/workflows/${workflow}`);
      await opened("delete a workflow", chosen("Actions for Texas", "Delete"));
      await closed();
      await page.goto(`/runs/${run}`);
      await opened("export results", pressed("Export"));
      await closed();

      await page.goto("/leads");
      await opened("export leads", pressed("Export"));
      await closed();
      await opened("change leads", pressed("Change"));
      await closed();
      // Rows are cards on a phone; the boxes are the same.
      if (look.viewport.width < 500) return;
      const boxes = page.getByRole("checkbox");
      await boxes.nth(1).check();
      await check("one lead selected");
      const selection = page.getByRole("region", { name: "Selection" });
      await selection.getByRole("button", { name: "Select this page" }).click();
      await expect(selection).toContainText("on this page are selected");
      await check("a page of leads selected");
      const all = selection.getByRole("button", { name: /^Select all \d+ that match$/ });
      const total = Number(/\d+/.exec(await all.innerText())?.[0]);
      await all.click();
      await expect(selection).toContainText(`All ${total} that match are selected`);
      await check("all leads selected");
      await opened("change all", pressed("Change"));
      await dialog.getByLabel("Status").selectOption("Contacted");
      await dialog.getByRole("button", { name: `Change ${total} leads` }).click();
      await expect(dialog.getByText(`${total} leads changed`)).toBeVisible();
      await check("a change that is done");
      // Its button is done with: the focus is not lost with it.
      await closed();
    });

    test("axe finds nothing where people come in: invitations, several workspaces, and a sign-in that has to wait", async ({
      page,
      person,
      newPerson,
      apiOf,
      browser,
    }) => {
      const check = async (what: string, on = page) => {
        const { violations } = await axeOf(on).analyze();
        expect(violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([]);
        const wide = await on.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([what, wide]).toEqual([what, 0]);
      };
      const host = await newPerson({
        workspaceName: `A workspace with quite a long name ${person.workspaceId.slice(-6)}`,
      });
      const inviting = await apiOf(host, [
        "prospector.read",
        "prospector.run",
        "prospector.keys",
        "prospector.members",
      ]);
      const invite = async () =>
        new URL((await inviting("POST", "/invitations", { body: { role: "viewer" } })).body.data.url);
      const url = await invite();
      const theirs = await (await browser.newContext({ ...look })).newPage();
      await theirs.goto(url.pathname + url.search);
      await expect(theirs.getByLabel("Your name")).toBeVisible();
      await check("join as a new person", theirs);
      await theirs.goto("/join?token=nonsense");
      await check("join with a link that is none", theirs);

      await page.goto(url.pathname + url.search);
      await expect(page.getByRole("button", { name: "Use another account" })).toBeVisible();
      await check("join signed in");
      await page.getByRole("button", { name: "Join", exact: true }).click();
      await expect(page).toHaveURL(/\/workflows/);
      const account = look.viewport.width < 500 ? /More/ : /^Account/;
      await press(page.getByRole("button", { name: account }));
      await expect(page.getByRole("menuitemradio", { name: host.workspaceName })).toBeVisible();
      await check("two workspaces");
      await page.getByRole("menuitemradio", { name: person.workspaceName }).click();
      await expect(page.getByText("your role is Viewer")).toHaveCount(0);

      await theirs.goto("/sign-in");
      const button = theirs.getByRole("button", { name: "Sign in" });
      for (let nth = 0; nth < 7 && !(await theirs.getByText(/try again in|wait/i).count()); nth++) {
        await theirs.getByLabel("Email").fill(host.email);
        await theirs.getByLabel("Password", { exact: true }).fill("a wrong guess");
        await button.click();
        await expect(theirs.getByRole("form").getByRole("alert")).toBeVisible();
      }
      await check("a sign-in that has to wait", theirs);
    });
  });
}
