import { expect, test } from "./fixtures";
import { openTab } from "./open-tab";
import { listening } from "./press";

test("a workflow gets a schedule, shows when it runs next, and is switched off again", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await api("PATCH", "/config", { body: { timezone: "America/Chicago" } });
  const { body } = await api("POST", "/workflows", { body: { name: "Banks", status: "draft" } });
  await page.goto(`/workflows/${body.data.id}`);
  await openTab(page, "Schedule");
  await expect(page).toHaveURL(/\?tab=schedule$/);
  await expect(page.getByText("Runs by hand only.")).toBeVisible();

  await page.getByLabel("Runs", { exact: true }).selectOption("Cron");
  await page.getByLabel("Cron").fill("* * * * *");
  await page.getByRole("button", { name: "Save schedule" }).click();
  await expect(page.getByText("must leave at least 15 minutes between two runs")).toBeVisible();

  await page.getByLabel("Runs", { exact: true }).selectOption("Weekdays");
  await page.getByLabel("Time", { exact: true }).fill("08:30");
  await page.getByRole("button", { name: "Save schedule" }).click();
  await expect(page.getByText("its schedule starts once it is active")).toBeVisible();
  await page.getByRole("button", { name: "Set active" }).click();
  await expect(page.getByText("Weekdays at 08:30 (America/Chicago)").first()).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "8:30 AM" })).toHaveCount(5);

  await page.goto("/workflows");
  await expect(page.getByRole("row", { name: /Banks/ })).toContainText("Weekdays at 08:30");
  await page.goto(`/workflows/${body.data.id}?tab=schedule`);
  await (await listening(page.getByLabel("Runs", { exact: true }))).selectOption("Off: by hand only");
  await page.getByRole("button", { name: "Save schedule" }).click();
  await expect(page.getByText("Runs by hand only.")).toBeVisible();
});
