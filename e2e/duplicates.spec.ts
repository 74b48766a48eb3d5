import { expect, test } from "./fixtures";

test("a pair is decided, listed under what was decided, and the decision taken back", async ({ page, person }) => {
  expect(person.email).toBeTruthy();
  await page.goto("/leads/duplicates?status=merged");
  const pair = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
  const name = await pair.first().getByRole("heading", { level: 2 }).textContent();
  await expect(pair.first()).toContainText(/Matched on .*website/);
  await pair.first().getByRole("button", { name: "Keep apart" }).click();
  await expect(page.getByText(/are kept apart/)).toBeVisible();
  await page.getByRole("button", { name: "Decided: apart" }).click();
  await expect(page).toHaveURL(/status=apart/);
  await expect(pair).toHaveCount(1);
  await expect(pair.getByRole("heading", { level: 2 })).toHaveText(name ?? "");
  await expect(pair).toContainText("decided by Ada Byron");

  await pair.getByRole("button", { name: "Take back" }).click();
  const told = page.getByRole("listitem").filter({ hasText: "The decision is taken back" });
  await expect(told).toBeVisible();
  await expect(page.getByText("No pair was kept apart")).toBeVisible();
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(pair).toHaveCount(1);
});
