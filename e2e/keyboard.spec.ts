import type { Page } from "@playwright/test";
import { type CallApi, expect, test } from "./fixtures";

const CRITERIA = {
  categories: ["amenity/university", "amenity/college"],
  places: { regions: ["US-TX", "US-OK"] },
  keywords: { include: ["state", "tech"] },
};

async function openBuilder(page: Page, api: CallApi) {
  const { body } = await api("POST", "/workflows", { body: { name: "Schools", status: "draft", criteria: CRITERIA } });
  const path = `/workflows/${body.data.id}`;
  const stored = async () => (await api("GET", path)).body.data.criteria;
  const isAsBefore = async () => expect(await stored()).toMatchObject(CRITERIA);
  await page.goto(`${path}/edit`);
  // Comes to life: what is typed before is not heard.
  await expect(
    page
      .getByRole("complementary", { name: "Preview" })
      .getByText(/new to you/)
      .first(),
  ).toBeVisible();
  await page.waitForLoadState("networkidle");
  return { stored, isAsBefore };
}

/** An open list hides what stands around it from screen readers. */
const chosenIn = (page: Page, label: string) =>
  page.getByRole("grid", { name: `Chosen: ${label}`, includeHidden: true }).getByRole("row", { includeHidden: true });

for (const { label, typed, offered } of [
  { label: "Categories", typed: "univ", offered: /^University/ },
  { label: "Places", typed: "texas", offered: /^Texas/ },
]) {
  test(`${label} by keyboard: nothing is chosen or taken away but by an arrow and Enter`, async ({
    page,
    person,
    apiOf,
  }) => {
    const { isAsBefore } = await openBuilder(page, await apiOf(person));
    const box = page.getByRole("combobox", { name: label, exact: true });
    const list = page.getByRole("listbox", { name: label });
    const chosen = chosenIn(page, label);
    await expect(chosen).toHaveCount(2);

    await box.focus();
    await expect(list).toHaveCount(0);
    await page.keyboard.press("Tab");
    await expect(box).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(box).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(chosen).toHaveCount(2);

    await box.click();
    await expect(list).toBeVisible();
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("Enter");
    await expect(chosen).toHaveCount(2);
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);

    await box.pressSequentially(typed);
    await expect(list.getByRole("option", { name: offered }).first()).toBeVisible();
    await list.getByRole("option", { name: offered }).first().hover();
    await expect(box).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(list).toHaveCount(0);
    await expect(chosen).toHaveCount(2);

    await box.fill("");
    await page.keyboard.press("Escape");
    // What was offered for the text of before may stand there a moment longer; its place goes with it.
    await expect(async () => {
      await page.keyboard.press("ArrowDown");
      await expect(box).toHaveAttribute("aria-activedescendant", /./, { timeout: 1_000 });
    }).toPass();
    await page.keyboard.press("Tab");
    await expect(list).toHaveCount(0);
    await expect(chosen).toHaveCount(2);
    await isAsBefore();

    // A click chooses once: Enter after it takes nothing back.
    await box.click();
    const more = list.getByRole("option", { selected: false }).first();
    await more.click();
    await expect(chosen).toHaveCount(3);
    await page.keyboard.press("Enter");
    await expect(chosen).toHaveCount(3);
    await box.focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Backspace");
    await expect(chosen).toHaveCount(2);

    await box.fill(typed);
    await expect(list.getByRole("option", { name: offered, selected: true }).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(chosen).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(box).toBeFocused();
    await page.keyboard.press("Backspace");
    await expect(chosen).toHaveCount(0);
    await expect(box).toBeFocused();
  });
}

test("words by keyboard: Tab leaves, Backspace in the empty field takes the last one, and the focus is never lost", async ({
  page,
  person,
  apiOf,
}) => {
  const { stored, isAsBefore } = await openBuilder(page, await apiOf(person));
  const field = page.getByRole("textbox", { name: "With any of these words" });
  const tags = page.getByRole("grid", { name: "With any of these words" }).getByRole("row");
  await expect(tags).toHaveCount(2);
  for (const key of ["Tab", "Shift+Tab", "Escape", "Enter"]) {
    await field.focus();
    await page.keyboard.press(key);
  }
  await expect(tags).toHaveCount(2);
  await isAsBefore();

  await field.pressSequentially("bank");
  // Held down, it takes the letters and not the tags.
  await page.keyboard.down("Backspace");
  for (let repeat = 0; repeat < 9; repeat++) await page.keyboard.down("Backspace");
  await page.keyboard.up("Backspace");
  await expect(field).toHaveValue("");
  await expect(tags).toHaveCount(2);
  await page.keyboard.press("Backspace");
  await expect(tags).toHaveCount(1);
  await expect(field).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(tags.first().getByRole("button", { name: /Remove/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tags).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect.poll(async () => (await stored()).keywords.include).toEqual([]);
});

test("every filter of the leads page is passed, opened and left by keyboard and stays as it was", async ({
  page,
  person,
}) => {
  expect(person.workspaceName).toBeTruthy();
  await page.goto("/leads?status=contacted&website=yes");
  const add = page.getByRole("button", { name: "Filter", exact: true });
  const status = page.getByRole("button", { name: "Status Contacted" });
  await expect(page.getByRole("button", { name: "Website Known" })).toBeVisible();
  await add.focus();
  await page.keyboard.press("Tab");
  await expect(status).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(add).toBeFocused();
  for (const button of [add, status]) {
    await button.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await expect(page).toHaveURL(/\?status=contacted&website=yes(&cols=default)?$/);
  await page.getByRole("button", { name: "Remove the filter Website: Known" }).press("Enter");
  await expect(page).toHaveURL(/\?status=contacted(&cols=default)?$/);
  await expect(add).toBeFocused();
});
