import type { Page } from "@playwright/test";
import { runOnce } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";
import { hydrated } from "./hydrated";
import { listening } from "./press";

async function findLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 60 };
  await runOnce(api, { name: "Texan universities", criteria });
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("single keys go to pages, search, filter and turn pages, and ? lists them all", async ({
  page,
  person,
  apiOf,
}) => {
  await findLeads(await apiOf(person));
  await page.goto("/leads");
  await hydrated(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByText("Go to the workflows")).toBeVisible();
  // In a dialog they are keys like any other.
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/leads/);

  await page.keyboard.press("]");
  await expect(page.getByText(/^51–/)).toBeVisible();
  await page.keyboard.press("[");
  await expect(page.getByText(/^1–50 of/)).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByRole("listbox", { name: "Fields" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  const search = page.getByRole("textbox", { name: /^Search leads/ });
  await expect(search).toBeFocused();
  await page.keyboard.type("gw n?");
  await expect(search).toHaveValue("gw n?");
  await search.blur();

  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await expect(heading(page, "Workflows")).toBeFocused();
  await page.keyboard.press("n");
  await expect(heading(page, "New workflow")).toBeFocused();
});

test("switched off, a single key does nothing on any device, and the others do what they did", async ({
  page,
  person,
  apiOf,
  browser,
  baseURL,
}) => {
  const api = await apiOf(person);
  await page.goto("/settings/profile");
  await hydrated(page);
  await page.getByRole("switch", { name: "Single-key shortcuts" }).click();
  await expect.poll(async () => (await api("GET", "/../me/preferences")).body.data.single_keys).toBe(false);
  const context = await browser.newContext();
  await context.addCookies([{ ...person.cookie, url: baseURL ?? "" }]);
  const device = await context.newPage();
  await device.goto(`${baseURL}/workflows`);
  await expect(heading(device, "Workflows")).toBeVisible();
  await device.getByRole("button", { name: /^Find/ }).click();
  await expect(device.getByRole("dialog", { name: "Find and go" })).toBeVisible();
  await device.keyboard.press("Escape");
  await heading(device, "Workflows").focus();
  await device.keyboard.press("g");
  await device.keyboard.press("l");
  await device.keyboard.press("?");
  await device.keyboard.press("Control+k");
  await expect(device.getByRole("dialog", { name: "Find and go" })).toBeVisible();
  await expect(device.getByRole("dialog")).toHaveCount(1);
  await expect(device).toHaveURL(/\/workflows$/);
  await context.close();
});

test("a link leads to the heading of its page, and what is typed into a page that takes the focus itself stays there", async ({
  page,
  person,
  apiOf,
}) => {
  await findLeads(await apiOf(person));
  await page.goto("/workflows");
  await hydrated(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Leads" }).click();
  await expect(page.getByRole("table", { name: "Leads" })).toBeVisible();
  await expect(heading(page, "Leads")).toBeFocused();
  await page.keyboard.press("Tab");
  const inMain = await page.evaluate(() => document.activeElement?.closest("#main") !== null);
  expect(inMain).toBe(true);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).click();
  await expect(heading(page, "Settings")).toBeFocused();
});

test("a panel steps through the rows by its buttons, and keeps the width that it is given", async ({
  page,
  person,
  apiOf,
}) => {
  await findLeads(await apiOf(person));
  await page.goto("/leads");
  const links = page.locator("[data-row-link]");
  const names = await links.allInnerTexts();
  await links.first().click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(names[0] ?? "");
  await expect(panel.getByRole("button", { name: "Previous (k)" })).toBeDisabled();
  await panel.getByRole("button", { name: "Next (j)" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(names[1] ?? "");
  await panel.getByRole("button", { name: "Previous (k)" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(names[0] ?? "");

  const width = () => panel.evaluate((box) => Math.round(box.getBoundingClientRect().width));
  const before = await width();
  const edge = page.getByRole("separator", { name: "Width of the panel" });
  await edge.press("ArrowLeft");
  await expect.poll(width).toBe(before + 24);
  const box = await edge.boundingBox();
  if (!box) throw new Error("the edge is not there");
  await page.mouse.move(box.x + 4, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 76, box.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(before + 104);
  await page.reload();
  await expect.poll(width).toBe(before + 104);
  await (await listening(edge)).dblclick();
  await expect.poll(width).toBe(before);
});
