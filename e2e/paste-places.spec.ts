import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type CallApi, expect, test } from "./fixtures";
import { press } from "./press";

const LIST = "Germany\nUS-TX\nAustin, TX\nMünchen\nSpringfield\nQwxyz";

const field = (page: Page) => page.getByRole("combobox", { name: "Places" });
const notice = (page: Page) => page.getByRole("region", { name: "Pasted places" });
const announced = (page: Page) => page.locator("#announcer");
const placesOf = async (api: CallApi, id: string) => (await api("GET", `/workflows/${id}`)).body.data.criteria.places;

/** As the clipboard hands it over: false where the page takes it, and it is not typed. */
const paste = (page: Page, text: string) =>
  field(page).evaluate((input, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    return input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

async function openBuilder(page: Page, api: CallApi, criteria: object = {}): Promise<string> {
  const { id } = (await api("POST", "/workflows", { body: { name: "Territory", criteria } })).body.data;
  await page.goto(`/workflows/${id}/edit`);
  await press(field(page));
  await expect(page.getByRole("listbox", { name: "Places" })).toBeVisible();
  return id;
}

test("a pasted list is added but for what is not clear, which is decided by keyboard and nothing of it lost", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await openBuilder(page, api, { places: { countries: ["DE"] } });
  expect(await paste(page, LIST)).toBe(false);
  await expect(notice(page)).toContainText("Added 3 places; 1 was already there.");
  await expect(announced(page)).toHaveText(
    "Added 3 places; 1 was already there. 1 name can mean several places. 1 line was not understood. They are listed below the field.",
  );
  await expect(page.getByRole("listbox", { name: "Places" })).toBeHidden();
  await expect(field(page)).toHaveValue("");
  await expect(field(page)).toBeFocused();
  expect((await new AxeBuilder({ page }).setLegacyMode().include("main").analyze()).violations).toEqual([]);

  // What is not decided is there again after a reload, and what was added is saved.
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.reload();
  await press(field(page));
  await page.keyboard.press("Escape");
  await expect(notice(page)).toContainText("Added 3 places; 1 was already there.");

  await page.keyboard.press("Tab");
  const springfield = notice(page).getByRole("group", { name: /Springfield/ });
  await expect(springfield.getByRole("button", { name: /Missouri/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(springfield.getByRole("button", { name: /Massachusetts/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(springfield).toBeHidden();
  await expect(notice(page)).toContainText("Added 4 places; 1 was already there.");

  const lookFor = notice(page).getByRole("group", { name: /Qwxyz/ }).getByRole("button", { name: "Look for it" });
  await expect(lookFor).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("Qwxyz");
  await field(page).fill("Chicago");
  await expect(page.getByRole("option", { name: /^Chicago/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("row", { name: /Chicago/ })).toBeVisible();
  const leaveOut = notice(page).getByRole("button", { name: "Leave out" });
  await leaveOut.focus();
  await page.keyboard.press("Enter");
  await expect(notice(page)).toContainText("Added 4 places; 1 was already there; 1 was left out.");
  await expect(field(page)).toBeFocused();
  await expect(page.getByText(/^Saved /)).toBeVisible();

  await page.reload();
  await expect(page.getByRole("row", { name: /^Springfield/ })).toBeVisible();
  expect(await placesOf(api, id)).toEqual({
    countries: ["DE"],
    regions: ["US-TX"],
    cities: [
      { name: "Austin", region: "US-TX" },
      { name: "Munich", region: "DE-BY" },
      { name: "Springfield", region: "US-MA" },
      { name: "Chicago", region: "US-IL" },
    ],
  });
});

test("one place pastes as text, commas part places where the directory says so, and what fails can be tried again", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await openBuilder(page, api);
  expect(await paste(page, "Texas\n")).toBe(true);
  expect(await paste(page, "Austin, Texas")).toBe(false);
  await expect(field(page)).toHaveValue("Austin, Texas");
  await expect(page.getByRole("option", { name: /^Austin/ }).first()).toBeVisible();
  await expect(notice(page)).toBeHidden();
  await field(page).fill("");
  await paste(page, "Texas, Ohio");
  await expect(notice(page)).toContainText("Added 2 places.");
  await expect(field(page)).toHaveValue("");

  await page.route("**/places/read", (route) => route.abort());
  await paste(page, "Germany\nFrance");
  await expect(notice(page)).toContainText("The list was not read");
  await page.unroute("**/places/read");
  await press(notice(page).getByRole("button", { name: "Try again" }));
  await expect(notice(page)).toContainText("Added 4 places.");
  await paste(page, "Spain\n".repeat(501));
  await expect(notice(page)).toContainText("The list was not read: it must name at most 500 places.");
  await press(notice(page).getByRole("button", { name: "Dismiss, and leave the rest out" }));
  await expect(notice(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect(page.getByText(/^Saved /)).toBeVisible();
  expect(await placesOf(api, id)).toEqual({ countries: ["DE", "FR"], regions: ["US-TX", "US-OH"], cities: [] });
});
