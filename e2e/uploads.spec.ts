import { expect, test } from "./fixtures";
import { listening, press } from "./press";

const LIST = [
  "Company name;Web;Telefon;PLZ;Ort;Land;Kundennummer;Stufe",
  ...Array.from(
    { length: 30 },
    (_, at) =>
      `Bäckerei Nummer ${at} GmbH;https://baeckerei-${at}.de;+49 30 901820${String(at).padStart(2, "0")};10115;Berlin;Deutschland;K${at};Gold`,
  ),
  ";;;;;;;Silber",
].join("\r\n");

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a list is uploaded, mapped, checked, imported, used in a workflow and undone", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await page.goto("/sources");
  await expect(page.getByRole("row", { name: /Comes with Prospector/ })).toBeVisible();
  await page.getByRole("link", { name: "Upload a list" }).first().click();
  const chooser = await listening(page.getByLabel(/^Choose a file/));
  await chooser.setInputFiles(file("empty.csv", ""));
  await expect(page.getByText("“empty.csv” is empty.")).toBeVisible();
  await chooser.setInputFiles(file("kunden.csv", LIST));
  await expect(page).toHaveURL(/\/uploads\/upl_/);
  await expect(page.getByText(/kunden\.csv, .*: Delimited text, utf-8, semicolon, names in line 1/)).toBeVisible();
  await expect(page.getByLabel("Read Company name as")).toHaveValue("name");
  await expect(page.getByLabel("Read Kundennummer as")).toHaveValue("record_id");
  await expect(page.getByLabel("Read Stufe as")).toHaveValue("own");
  await press(page.getByRole("button", { name: "First rows" }));
  await expect(page.getByRole("table", { name: "First rows of the file" }).getByRole("row")).toHaveCount(21);
  await page.getByLabel("Name of the list").fill("Berlin bakeries");
  await page.getByLabel("Where it is from").fill("Our CRM");
  await page.getByLabel("Where it is from").blur();
  await expect(page.getByRole("heading", { level: 1, name: "Berlin bakeries" })).toBeVisible();
  await press(page.getByRole("button", { name: "Check the file" }));
  await expect(page.getByText("31 rows =")).toBeVisible();
  await press(page.getByRole("button", { name: /^Refused 1$/ }));
  await expect(page.getByText("The row has neither a name nor a website")).toHaveCount(2);
  await page.reload();
  await press(page.getByRole("button", { name: "Import 30 companies" }));
  await expect(page.getByText("30 companies new and 0 companies changed in “Berlin bakeries”.")).toBeVisible();
  await press(page.getByRole("button", { name: "Use in a workflow" }));
  await expect(page).toHaveURL(/\/workflows\/wf_.*\/edit/);
  await expect(page.getByText("30", { exact: true }).first()).toBeVisible();

  await page.goto("/sources");
  await expect(page.getByRole("row", { name: /Berlin bakeries.*Your list.*30/ })).toBeVisible();
  await page.getByRole("link", { name: "Berlin bakeries" }).click();
  await press(page.getByRole("button", { name: "Undo the import" }));
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("Imported, and undone")).toBeVisible();
  const sources = (await api("GET", "/sources")).body.data;
  expect(sources.filter(({ kind }: { kind: string }) => kind === "list")).toEqual([]);
});

test("a file whose sending is interrupted goes on after a reload, and another is not taken for it", async ({
  page,
  person,
}) => {
  expect(person.email).toBeTruthy();
  const rows = Array.from({ length: 120_000 }, (_, at) => `Company number ${at},company-${at}.com,Somewhere in Texas`);
  const big = file("big.csv", ["name,website,note", ...rows].join("\n"));
  let parts = 0;
  await page.route("**/parts/*", (route) => (++parts > 1 ? route.abort() : route.continue()));
  await page.goto("/sources/new");
  await (await listening(page.getByLabel(/^Choose a file/))).setInputFiles(big);
  await expect(page.getByText("It is tried again by itself.")).toBeVisible();
  await page.unroute("**/parts/*");
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  const again = await listening(page.getByLabel("Choose big.csv again to go on"));
  await again.setInputFiles(file("other.csv", "name\nOther"));
  await expect(page.getByText("That is another file")).toBeVisible();
  await again.setInputFiles(big);
  await expect(page.getByLabel("Read website as")).toHaveValue("website");
});
