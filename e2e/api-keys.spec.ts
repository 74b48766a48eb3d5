import { API, expect, test } from "./fixtures";

test("a key is made, shown once, used, and refused once revoked", async ({ page, person, request }) => {
  expect(person.email).toBeTruthy();
  await page.goto("/developers/api-keys");
  await page.getByRole("button", { name: "Create key" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("CRM sync");
  await dialog.getByRole("button", { name: "Create key" }).click();
  const key =
    (await dialog
      .getByText(/^prsp_live_\w+$/)
      .first()
      .textContent()) ?? "";
  expect(key).toMatch(/^prsp_live_[0-9a-z]{26}_[0-9A-Za-z]{49}$/);
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByText(key)).toHaveCount(0);

  const read = () => request.get(`${API}/workflows`, { headers: { Authorization: `Bearer ${key}` } });
  expect((await read()).status()).toBe(200);
  const write = await request.post(`${API}/workflows`, { headers: { Authorization: `Bearer ${key}` }, data: {} });
  expect(write.status()).toBe(403);
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByRole("row", { name: /CRM sync/ }).textContent();
    })
    .toMatch(/just now|second/);

  await page.getByRole("button", { name: "Revoke CRM sync" }).click();
  await page.getByRole("dialog").or(page.getByRole("alertdialog")).getByRole("textbox").fill("CRM sync");
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("row", { name: /CRM sync/ })).toContainText("Revoked");
  expect((await read()).status()).toBe(401);
});
