import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { hydrated } from "./hydrated";

test("what is typed in the settings and not saved is kept while its owner is elsewhere, told of, and let go when asked", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const settings = page.getByRole("navigation", { name: "Settings" });
  const section = page.getByRole("form", { name: "Name", exact: true });
  await page.goto("/settings/workspace");
  await hydrated(page);
  await section.getByLabel("Workspace name").fill("Typed, not saved");
  await settings.getByRole("link", { name: "Profile" }).click();
  const bar = page.getByRole("alert").filter({ hasText: "Your change of the workspace’s name is not saved yet." });
  await expect(bar).toBeVisible();
  const own = page.getByRole("textbox", { name: "Name", exact: true });
  await own.fill("Ada Lovelace");
  await bar.getByRole("link").click();
  await expect(section.getByLabel("Workspace name")).toHaveValue("Typed, not saved");
  await expect(page.getByText("Your change of your name is not saved yet.")).toBeVisible();
  await section.getByRole("button", { name: "Discard" }).click();
  await expect(section.getByLabel("Workspace name")).toHaveValue(person.workspaceName);

  await settings.getByRole("link", { name: "Profile" }).click();
  await expect(own).toHaveValue("Ada Lovelace");
  await page.getByRole("form", { name: "You" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(own).toHaveValue("Ada Lovelace");
  await settings.getByRole("link", { name: "Team" }).click();
  await expect(page.getByRole("row", { name: /Ada Lovelace/ })).toBeVisible();
  await expect(page.getByText("is not saved yet")).toHaveCount(0);
  expect((await api("GET", "/workspace")).body.data.name).toBe(person.workspaceName);
});

test("a setting that is saved while its owner leaves is said to be saved, and what is typed after it is kept", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/prospector/workspace", async (route) => {
    if (route.request().method() === "PATCH") await isReleased;
    await route.fallback();
  });
  const settings = page.getByRole("navigation", { name: "Settings" });
  const section = page.getByRole("form", { name: "Name", exact: true });
  const limits = page.getByRole("form", { name: "Limits" });
  const asked = () => page.waitForRequest((request) => request.method() === "PATCH");
  await page.goto("/settings/workspace");
  await hydrated(page);
  await limits.getByLabel("Results of a run, at most").fill("120");
  const first = asked();
  await limits.getByRole("button", { name: "Save" }).click();
  await first;
  await limits.getByLabel("Requests a minute that each key may make").fill("77");
  await section.getByLabel("Workspace name").fill("Saved on the way");
  const second = asked();
  await section.getByRole("button", { name: "Save" }).click();
  await second;
  await settings.getByRole("link", { name: "Team" }).click();
  await expect(page.getByText("Your change of the workspace’s name is not saved yet.")).toBeVisible();
  release();
  await expect(page.getByText("Your change of the workspace’s name is not saved yet.")).toHaveCount(0);
  await settings.getByRole("link", { name: "Workspace" }).click();
  await expect(section.getByLabel("Workspace name")).toHaveValue("Saved on the way");
  await expect(limits.getByLabel("Results of a run, at most")).toHaveValue("120");
  await expect(limits.getByLabel("Requests a minute that each key may make")).toHaveValue("77");
  await limits.getByRole("button", { name: "Save" }).click();
  await expect(limits.getByText("Saved")).toBeVisible();
  expect((await api("GET", "/workspace")).body.data).toMatchObject({
    name: "Saved on the way",
    default_limit: 120,
    rate_limit: 77,
  });
});

test("the settings are walked, changed and saved by keyboard alone", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  await page.goto("/settings/profile");
  await hydrated(page);
  const settings = page.getByRole("navigation", { name: "Settings" });
  const limits = page.getByRole("form", { name: "Limits" });
  const tabTo = async (wanted: Locator) => {
    for (let nth = 0; nth < 60; nth++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to ${wanted}`);
  };
  await settings.getByRole("link", { name: "Profile" }).focus();
  await tabTo(settings.getByRole("link", { name: "Workspace" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/settings\/workspace/);
  await tabTo(limits.getByLabel("Results of a run, at most"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("150");
  await tabTo(limits.getByRole("button", { name: "Save" }));
  await page.keyboard.press("Enter");
  await expect(limits.getByText("Saved")).toBeVisible();
  expect((await api("GET", "/workspace")).body.data.default_limit).toBe(150);
});
