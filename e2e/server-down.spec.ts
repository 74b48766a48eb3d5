import { expect, test } from "./fixtures";

test("what fails while the server is down is said, in a notice and in a dialog that were not open before", async ({
  page,
  context,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await api("POST", "/workflows", { body: { name: "Original", status: "active" } });
  await page.goto("/workflows");
  const row = page.getByRole("row", { name: /Original/ }).first();
  await expect(row).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);

  const choose = async (item: string) => {
    await row.getByRole("button", { name: /Original/ }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("Pause");
  const notices = page.getByRole("region", { name: /Notifications/ });
  await expect(notices.getByText("Original was not changed")).toBeVisible();
  await expect(notices.getByText(/The server can't be reached/)).toBeVisible();

  await choose("Delete");
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByRole("button", { name: /^Delete/ }).click();
  await expect(dialog.getByText(/The server can't be reached/)).toBeVisible();
});

test("a notice of a failure carries the id of its request, to be copied", async ({ page, context, person, apiOf }) => {
  const api = await apiOf(person);
  await api("POST", "/workflows", { body: { name: "Original", status: "active" } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const requestId = "req_01k0m3f8x2e4t9v7q6b5n4c3d2";
  await page.route("**/api/public/v1/prospector/workflows/*", async (route) => {
    if (route.request().method() !== "PATCH") return route.fallback();
    const error = { code: "internal", message: "Something went wrong on our side." };
    await route.fulfill({ status: 500, json: { error, request_id: requestId } });
  });
  await page.goto("/workflows");
  const row = page.getByRole("row", { name: /Original/ }).first();
  await page.waitForLoadState("networkidle");
  await row.getByRole("button", { name: /Original/ }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  const notices = page.getByRole("region", { name: /Notifications/ });
  await expect(notices.getByText(/Something went wrong on our side/)).toBeVisible();
  await notices.getByRole("button", { name: /Copy the request id/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(requestId);
});
