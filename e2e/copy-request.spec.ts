import { runOnce } from "./finished-run";
import { expect, test } from "./fixtures";
import { isThere, outputOf } from "./run-program";

const runCopied = async (command: string, key: string) =>
  JSON.parse(await outputOf("sh", ["-c", `${command} -s`], { key }));

test("a table's request is copied, and run with a key it answers with the table's rows", async ({
  page,
  context,
  person,
  apiOf,
  keyOf,
}) => {
  test.skip(!isThere("curl", "--version"), "there is no curl here");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const api = await apiOf(person);
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  const run = await runOnce(api, { name: "Texas", criteria });
  const key = await keyOf(person);
  const copied = async () => {
    const button = page.getByRole("button", { name: "Copy as API request" });
    await button.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Copied the API request" })).toHaveCount(1);
    return page.evaluate(() => navigator.clipboard.readText());
  };

  await page.goto("/leads?q=texas a%26m&sort=-name");
  const first = page.getByRole("row").nth(1).getByRole("rowheader");
  await expect(first).toContainText(/Texas A&M/i);
  const command = await copied();
  expect(command).toContain("q=texas+a%26m");
  expect(command).not.toContain("prsp_live_");
  const { data } = await runCopied(command, key);
  await expect(first).toContainText(data[0].company_name);
  await expect(page.getByRole("row")).toHaveCount(data.length + 1);

  await page.goto(`/runs/${run}?sort=-name`);
  const best = page.getByRole("table", { name: "Results of the run" }).getByRole("row").nth(1).getByRole("rowheader");
  const results = await runCopied(await copied(), key);
  await expect(best).toContainText(results.data[0].company_name);

  await page.goto("/developers/api-keys");
  const newest = page.getByRole("table", { name: "API keys" }).getByRole("row").nth(1).getByRole("rowheader");
  const keys = await runCopied(await copied(), key);
  await expect(newest).toContainText(keys.data[0].name);
});
