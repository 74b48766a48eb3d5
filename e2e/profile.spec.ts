import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { createOperatorLink } from "@/lib/accounts/create-operator-link";
import { expect, PASSWORD, type Person, test } from "./fixtures";

const NEW_PASSWORD = "seven purple lamps sing";

async function signInElsewhere(browser: Browser, baseURL: string | undefined, { email }: Person): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/sign-in`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/workflows**");
  return page;
}

async function faultsOf(page: Page): Promise<string[]> {
  // How a button that was pressed goes on is announced by its name, and taken away some seconds later: after the button.
  await expect(page.locator("[data-live-announcer] [role=img]")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

test("who guesses passwords is told how long to wait, and what was typed stays", async ({ page, newPerson }) => {
  const { email } = await newPerson();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  const password = page.getByLabel("Password", { exact: true });
  const alert = page.getByRole("alert").filter({ hasText: /./ });
  await password.fill("not the password");
  for (let nth = 0; nth < 5; nth++) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(page.getByText("The email address or the password is not right.")).toBeVisible();
  }
  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(alert).toContainText(/^Too many tries\. Try again in \d+ seconds?\.$/);
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(password).toHaveValue(PASSWORD);
  expect(await faultsOf(page)).toEqual([]);
  await expect(alert).toContainText("You can try again now.");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/workflows**");
});

test("a session is ended from another browser, which is signed out with its next page", async ({
  page,
  person,
  browser,
  baseURL,
}) => {
  const other = await signInElsewhere(browser, baseURL, person);
  await page.goto("/workflows");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Profile" }).click();
  const sessions = page.getByRole("list", { name: "Sessions" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await expect(sessions.getByRole("listitem").first()).toContainText("This one");
  expect(await faultsOf(page)).toEqual([]);
  await sessions.getByRole("button", { name: /^End the session of Chrom/ }).click();
  await expect(page.getByText("The session has ended.")).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await other.goto(`${baseURL}/runs`);
  await expect(other).toHaveURL(/\/sign-in\?next=%2Fruns/);
  await other.close();
  await page.goto("/developers/activity");
  await expect(page.getByRole("row", { name: /Ended a session/ })).toContainText(/Chrome on \w+/);
});

test("a password is changed with faults beside their fields, and the other browser is out", async ({
  page,
  person,
  browser,
  baseURL,
}) => {
  const other = await signInElsewhere(browser, baseURL, person);
  await page.goto("/settings/profile");
  const form = page.getByRole("form", { name: "Password" });
  const [present, next] = [form.getByLabel("Present password"), form.getByLabel("New password")];
  await present.fill("not the password");
  await next.fill(NEW_PASSWORD);
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByText("Is not right")).toBeVisible();
  await expect(present).toBeFocused();
  await expect(next).toHaveValue(NEW_PASSWORD);
  await present.fill(PASSWORD);
  await next.fill("passwordpassword");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByText(/easy to guess/)).toBeVisible();
  await next.fill(NEW_PASSWORD);
  await next.press("Enter");
  await expect(form.getByText("Your password is changed, and all other sessions have ended.")).toBeVisible();
  await expect(present).toHaveValue("");
  await expect(page.getByRole("list", { name: "Sessions" }).getByRole("listitem")).toHaveCount(1);
  await other.goto(`${baseURL}/runs`);
  await expect(other).toHaveURL(/\/sign-in/);
  await other.getByLabel("Email").fill(person.email);
  await other.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL(/\/runs$/);
  await other.close();
});

test("a name is saved, and is what the menu says", async ({ page, person }) => {
  expect(person.email).toContain("@");
  await page.goto("/settings/profile");
  const form = page.getByRole("form", { name: "You" });
  await form.getByLabel("Name").fill("Ada Lovelace");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Account: Ada Lovelace" })).toBeVisible();
});

test("a link sets a new password once, and signs in", async ({ page, context, newPerson }) => {
  const { email } = await newPerson();
  const link = new URL(await createOperatorLink({ email }));
  const path = `${link.pathname}${link.search}`;
  await page.goto(path);
  await expect(page.getByLabel("Email")).toHaveValue(email);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await page.waitForURL("**/workflows**");
  const late = await context.newPage();
  await late.goto(path);
  await expect(late.getByRole("heading", { name: "This link can’t be used" })).toBeVisible();
  await late.getByRole("link", { name: "Get a new link" }).click();
  await expect(late.getByText("This Prospector sends no e-mail.")).toBeVisible();
  expect(await faultsOf(late)).toEqual([]);
});

test("an owner makes a link for a member's new password, in the team", async ({ page, person, newPerson, browser }) => {
  const member = await newPerson({ workspaceName: person.workspaceName });
  await page.goto("/settings/team");
  await page
    .getByRole("row", { name: member.email })
    .getByRole("button", { name: /^Actions for/ })
    .click();
  await page.getByRole("menuitem", { name: "New password" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = (await dialog.getByText(/\/reset-password\?token=/).textContent()) ?? "";
  // What was announced of the button that is gone goes a few seconds after it.
  await expect.poll(() => faultsOf(page)).toEqual([]);
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await expect(theirs.getByLabel("Email")).toHaveValue(member.email);
  await theirs.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
  await theirs.getByRole("button", { name: "Set password and sign in" }).click();
  await theirs.waitForURL("**/workflows**");
  await theirs.context().close();
});
