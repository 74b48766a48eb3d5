import { filterBy } from "./filter-by";
import { runOnce } from "./finished-run";
import { expect, test } from "./fixtures";
import { press } from "./press";

const CRITERIA = { categories: ["amenity/university"], places: { countries: ["US"] }, limit: 10_000 };
const ROWS_MAX = 60;

test("all results of a run are scrolled through, with a way to any row, and the panel goes on from window to window", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await runOnce(api, { name: "All over", criteria: CRITERIA });
  const total = (await api("GET", `/runs/${run}/results/summary`)).body.data.results as number;
  expect(total).toBeGreaterThan(1_600);
  const nameOf = async (rank: number) =>
    (await api("GET", `/runs/${run}/results?since=${rank - 1}&limit=1`)).body.data[0].company_name as string;
  const rowOf = (rank: number) => page.locator(`tr[aria-rowindex="${rank + 1}"]`);
  const drawn = async () => expect(await page.locator("tr[data-row]").count()).toBeLessThanOrEqual(ROWS_MAX);

  await page.goto(`/runs/${run}`);
  await expect(page.getByRole("table", { name: "Results" })).toHaveAttribute("aria-rowcount", `${total + 1}`);
  await drawn();
  await page.getByLabel("Go to row").fill("1500");
  await page.getByRole("button", { name: "Go to row" }).click();
  await expect(rowOf(1_500)).toContainText(await nameOf(1_500));
  await expect(rowOf(1_500)).toBeInViewport();
  await expect(page).toHaveURL(/row=1500/);
  await drawn();
  await page.reload();
  await expect(rowOf(1_500)).toContainText(await nameOf(1_500));
  await expect(rowOf(1_500)).toBeInViewport();

  // It is the last of its window: the next one comes with another.
  await rowOf(1_500).getByRole("link").first().click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { level: 2 }).first()).toHaveText(await nameOf(1_500));
  await panel.getByRole("button", { name: "Next (j)" }).click();
  await expect(panel.getByRole("heading", { level: 2 }).first()).toHaveText(await nameOf(1_501));
  await expect(page).toHaveURL(/row=1501/);
  await page.reload();
  await expect(panel.getByRole("heading", { level: 2 }).first()).toHaveText(await nameOf(1_501));
  await expect(page.getByLabel("Go to row")).toBeVisible();
  await drawn();
  await press(panel.getByRole("button", { name: "Close the panel (Esc)" }));
  await expect(panel).toHaveCount(0);

  await page.getByRole("table", { name: "Results" }).hover();
  await page.mouse.wheel(0, 1_000_000);
  await expect(rowOf(total)).toContainText(await nameOf(total));
  await drawn();
  // It stands in another window than the address named until then.
  await page.getByLabel("Go to row").fill("1600");
  await page.keyboard.press("Enter");
  await rowOf(1_602).getByRole("link").first().click();
  await expect(panel.getByRole("heading", { level: 2 }).first()).toHaveText(await nameOf(1_602));
  await expect(page).toHaveURL(/row=1602/);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.getByRole("table", { name: "Results" }).hover();
  await page.mouse.wheel(0, -1_000_000);
  await expect(rowOf(1)).toContainText(await nameOf(1));
  await expect(page).not.toHaveURL(/row=/);

  await page.getByRole("checkbox", { name: "Select all" }).click();
  const bar = page.getByRole("region", { name: "Selection" });
  await expect(bar).toContainText(`All ${total.toLocaleString("en-US")} that match are selected`);
  await bar.getByRole("button", { name: "Clear" }).click();
  await page
    .getByRole("checkbox", { name: /^Select (?!all)/ })
    .first()
    .click();
  await expect(
    bar.getByRole("button", { name: `Select all ${total.toLocaleString("en-US")} that match` }),
  ).toBeVisible();

  // The whole window scrolls on a phone: there they come page by page.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("button", { name: "Next", exact: true })).toBeVisible();
  await expect(page.locator("tr[data-row]")).toHaveCount(50);
});

test("a rank that an address still names leads nobody astray where the results are sorted or narrowed", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await runOnce(api, { name: "All over", criteria: CRITERIA });
  const { data } = (await api("GET", `/runs/${run}/results?since=1499&limit=1`)).body;
  const heading = page.getByRole("complementary").getByRole("heading", { level: 2 });
  const first = page.locator("tr[data-row]").first().getByRole("link").first();

  await page.goto(`/runs/${run}?sort=name&row=1500&open=${data[0].id}`);
  await press(first);
  await expect(heading).toHaveText((await first.textContent()) ?? "");
  await page.getByRole("button", { name: "Close the panel (Esc)" }).click();
  await page.getByRole("button", { name: "Rank", exact: true }).click();
  await expect(page).toHaveURL(/sort=-rank/);
  await page.getByRole("button", { name: "Rank", exact: true }).click();
  await page.getByLabel("Go to row").fill("1500");
  await page.keyboard.press("Enter");
  await expect(page.locator('tr[aria-rowindex="1501"]')).toContainText(data[0].company_name);

  await filterBy(page, "State", "Texas");
  await expect(page).not.toHaveURL(/row=/);
  await expect(page.locator("tr[data-row]")).toHaveCount(50);
  await first.click();
  await expect(heading).toHaveText((await first.textContent()) ?? "");
});
