import { newId } from "@/lib/base/ids";
import { expect, PASSWORD, test } from "./fixtures";
import { hydrated } from "./hydrated";

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
  await expect(page.getByRole("row", { name: /Sam Field/ })).toContainText("Viewer");
  await theirs.goto("/workflows");
  await expect(theirs.getByText("your role is Viewer")).toBeVisible();

  await page.getByRole("button", { name: "Actions for Sam Field" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Sam Field is removed")).toBeVisible();
  await theirs.getByRole("link", { name: "Leads" }).first().click();
  await expect(theirs).toHaveURL(/\/sign-in/);
});

test("a limit that somebody else changes meanwhile is asked about, and not written over", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const stored = async () => (await api("GET", "/workspace")).body.data;
  await page.goto("/settings/workspace");
  await hydrated(page);
  const form = page.getByRole("form", { name: "Limits" });
  await form.getByLabel("Results of a run, at most").fill("70");
  await api("PATCH", "/workspace", { body: { default_limit: 80 } });
  await form.getByRole("button", { name: "Save" }).click();
  const notice = form.getByRole("alert").filter({ hasText: "Somebody changed the results of a run too" });
  await expect(notice).toContainText("80");
  expect((await stored()).default_limit).toBe(80);
  await notice.getByRole("button", { name: "Take theirs" }).click();
  await expect(form.getByLabel("Results of a run, at most")).toHaveValue("80");
  await form.getByLabel("Results of a run, at most").fill("90");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Saved")).toBeVisible();
  expect((await stored()).default_limit).toBe(90);
});
