import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { runOnce } from "./finished-run";
import { type CallApi, expect, test } from "./fixtures";

async function texasRun(api: CallApi): Promise<string> {
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  return runOnce(api, { name: "Texas", criteria });
}

async function everyId(api: CallApi, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await api("GET", `${path}&limit=100${cursor && `&cursor=${cursor}`}`);
    ids.push(...body.data.map(({ id }: { id: string }) => id));
    if (!body.pagination.has_more) return ids;
    cursor = body.pagination.next_cursor;
  }
}

test("results are exported as they are sorted, and the file that comes has exactly the rows", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const run = await texasRun(api);
  await page.goto(`/runs/${run}?sort=-name`);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export results" });
  await expect(dialog.getByRole("radio", { name: "CSV", exact: true })).toBeChecked();
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("link", { name: "Download Results, CSV" })).toBeVisible();
  const [shown] = (await api("GET", "/exports")).body.data;
  const listed = ["company_name", "rank", "category_name", "city", "state", "website", "score", "source.key"];
  expect(shown.columns).toEqual(listed);
  expect((await (await fetch(shown.download_url)).text()).split("\r\n")[0]).toBe(listed.join(","));
  await dialog.getByRole("checkbox", { name: /^All columns/ }).click();
  await dialog.getByRole("button", { name: "Export" }).click();

  const whole = dialog.getByRole("link", { name: "Download Results, CSV" });
  await expect(whole).toHaveCount(2);
  const downloading = page.waitForEvent("download");
  await whole.first().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^results-.*\.csv$/);
  const rows: { id: string }[] = parse(await readFile(await download.path(), "utf8"), { columns: true });
  const ids = await everyId(api, `/runs/${run}/results?sort=-name`);
  expect(ids.length).toBeGreaterThan(50);
  expect(rows.map(({ id }) => id)).toEqual(ids);

  const { download_url: link } = (await api("GET", "/exports")).body.data[0];
  const saved = await readFile(await download.path(), "utf8");
  const byLink = await fetch(link);
  expect([byLink.status, byLink.headers.get("content-length")]).toEqual([200, String(Buffer.byteLength(saved))]);
  expect(await byLink.text()).toBe(saved);
});

test("the leads that a search finds are exported to Excel with the keyboard alone", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  await texasRun(api);
  await page.goto("/leads?q=baylor");
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export leads" });
  await expect(dialog.getByText("“baylor”")).toBeVisible();
  await dialog.getByRole("radio", { name: "CSV", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "Excel", exact: true })).toBeChecked();
  await dialog.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("link", { name: "Download Leads, Excel" })).toBeVisible();
  const [made] = (await api("GET", "/exports")).body.data;
  expect(made).toMatchObject({ of: "leads", format: "xlsx", filter: { q: "baylor" }, status: "succeeded" });
  expect(made.rows).toBe((await everyId(api, "/leads?q=baylor")).length);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});
