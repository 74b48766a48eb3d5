import { API, expect, test } from "./fixtures";

test("a program's first request appears, and another is found by the id that its answer carried", async ({
  page,
  person,
  keyOf,
  request,
}) => {
  const key = await keyOf(person);
  const headers = { Authorization: `Bearer ${key}`, "User-Agent": "nightly-import/2.1" };
  await page.goto("/developers/api-keys");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Requests", exact: true }).click();
  await expect(page.getByText("No requests yet")).toBeVisible();
  await expect(page.getByText(/^curl -H "Authorization: Bearer \$PROSPECTOR_API_KEY"/)).toBeVisible();

  expect((await request.get(`${API}/workflows`, { headers })).status()).toBe(200);
  const rows = page.getByRole("table", { name: "Requests" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(/GET \/prospector\/workflows.*200.*Browser tests.*nightly-import/);

  const refused = await request.post(`${API}/workflows`, { headers, data: { name: 5 } });
  const { request_id: id } = await refused.json();
  await page.getByLabel("Search by request id").fill(id);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(/POST \/prospector\/workflows.*400.*invalid_request/);
  await expect(rows.nth(1).getByTitle(id)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`id=${id}`));

  await page.getByLabel("Search by request id").fill("req_1");
  await expect(page.getByText("That is not a request id")).toBeVisible();
  await page.getByRole("button", { name: "Show all requests" }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole("button", { name: "4xx Refused" }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByLabel("Key").selectOption("Browser tests");
  await expect(rows).toHaveCount(3);
});

test("a signed-in person's own clicks are not listed, and another workspace's requests are not seen", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  expect(person.workspaceName).not.toBe("");
  const other = await apiOf(await newPerson());
  const { body } = await other("GET", "/workflows");
  await page.goto("/workflows");
  await page.goto(`/developers/requests?id=${body.request_id}`);
  await expect(page.getByText("No such request")).toBeVisible();
  await page.goto("/developers/requests");
  await expect(page.getByText("No requests yet")).toBeVisible();
});
