import { newId } from "@/lib/ids";
import { expect, PASSWORD, test } from "./fixtures";

test("an owner invites a person, who joins, is made a viewer, and loses access once removed", async ({
  page,
  person,
  browser,
}) => {
  await page.goto("/settings/team");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByLabel("For whom").fill("Sam");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByRole("dialog").locator("code").innerText();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByRole("table", { name: "Open invitations" })).toContainText("Sam");

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(new URL(link).pathname + new URL(link).search);
  await theirs.getByLabel("Your name").fill("Sam Field");
  await theirs.getByLabel("Email").fill(`${newId()}@example.com`);
  await theirs.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await theirs.getByRole("button", { name: "Create account and join" }).click();
  await expect(theirs).toHaveURL(/\/workflows$/);
  expect(person.workspaceName).toBeTruthy();

  await page.reload();
  await page.getByRole("button", { name: "Actions for Sam Field" }).click();
  await page.getByRole("menuitem", { name: "Change role" }).click();
  await page.getByRole("radio", { name: "Viewer" }).check();
  await page.getByRole("button", { name: "Change role" }).click();
  await theirs.goto("/workflows");
  await expect(theirs.getByText("your role is Viewer")).toBeVisible();

  await page.getByRole("button", { name: "Actions for Sam Field" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Sam Field is removed")).toBeVisible();
  await theirs.getByRole("link", { name: "Leads" }).first().click();
  await expect(theirs).toHaveURL(/\/sign-in/);
});
