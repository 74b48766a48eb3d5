import AxeBuilder from "@axe-core/playwright";
import { runOnce } from "./finished-run";
import { expect, test } from "./fixtures";

test("Ctrl K finds pages, workflows, leads and actions by typing, and Enter goes there", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  await runOnce(api, { name: "Texas campuses", criteria });
  await page.goto("/workflows");
  await expect(page.getByRole("link", { name: "Texas campuses" }).first()).toBeVisible();
  const palette = page.getByRole("dialog", { name: "Find and go" });
  const go = async (typed: string, found: string) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type(typed);
    await expect(palette.getByRole("option", { name: found, exact: true })).toBeVisible();
    const option = palette.getByRole("option").first();
    await expect(option).toHaveAccessibleName(found);
    await page.keyboard.press("Enter");
    await expect(palette).toHaveCount(0);
  };
  await go("webh", "Webhooks");
  await expect(page).toHaveURL(/\/developers\/webhooks$/);
  await go("due", "Next steps due by today");
  await expect(page).toHaveURL(/\/leads\?due=1&sort=next_step_on/);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("baylor univ");
  await expect(palette.getByRole("option").first()).toHaveAccessibleName(/^Baylor University/);
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Baylor University" })).toBeVisible();
  // It closes by Escape and by its own key, and the focus is where it was.
  await page.getByRole("link", { name: "Leads", exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Leads", exact: true })).toBeFocused();
});

test("a viewer’s palette has nothing that they may not do", async ({ page, person, newPerson, context, baseURL }) => {
  const viewer = await newPerson({ role: "viewer", workspaceName: person.workspaceName });
  await context.clearCookies();
  const own = { ...viewer.cookie, value: encodeURIComponent(viewer.cookie.value), url: baseURL ?? "" };
  await context.addCookies([own]);
  await page.goto("/workflows");
  await page.getByRole("button", { name: /^Find/ }).click();
  const palette = page.getByRole("dialog", { name: "Find and go" });
  await expect(palette.getByRole("option", { name: "Leads", exact: true })).toBeVisible();
  await expect(palette.getByRole("option", { name: "New workflow" })).toHaveCount(0);
  await expect(palette.getByRole("option", { name: "Invite a person" })).toHaveCount(0);
});
