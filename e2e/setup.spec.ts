import { expect, PASSWORD, test } from "./fixtures";

test("the setup link makes the owner's account once, and four clicks later there are results", async ({
  page,
  browser,
}) => {
  const link = process.env.PROSPECTOR_E2E_SETUP_LINK ?? "";
  await page.goto(link.replace(/token=.*/, "token=guessed"));
  await expect(page.getByLabel("Password")).toHaveCount(0);

  await page.goto(link);
  await page.getByLabel("Your name").fill("Grace Hopper");
  await page.getByLabel("Email").fill("grace@example.com");
  await page.getByLabel("Workspace name").fill("Compilers Inc");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/setup/);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/workflows$/);

  // Two clicks of the four.
  await page.getByRole("button", { name: "Universities in Texas" }).click();
  await page.getByRole("button", { name: "Run now" }).click();
  await expect(page).toHaveURL(/\/runs\/run_/);
  const results = page.getByRole("table", { name: "Results" });
  await expect(results.getByRole("row", { name: /Texas/ }).first()).toBeVisible();
  await expect(page.getByText("Succeeded", { exact: true })).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto(link);
  await expect(stranger.getByLabel("Password")).toHaveCount(0);
  await stranger.goto(page.url());
  await expect(stranger).toHaveURL(/\/sign-in\?next=/);
  await stranger.getByLabel("Email").fill("grace@example.com");
  await stranger.getByLabel("Password", { exact: true }).fill("not the password");
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await expect(stranger.getByText("The email address or the password is not right.")).toBeVisible();
  await stranger.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await expect(stranger).toHaveURL(page.url());
});
