import { expect, test } from "./fixtures";

test("the reference is searched, shows examples in the chosen language and sends a request", async ({
  person,
  page,
}) => {
  expect(person.workspaceName).not.toBe("");
  await page.goto("/developers/reference");
  await page.getByLabel("Search the reference").fill("list run results");
  const nav = page.getByRole("navigation", { name: "Reference" });
  await expect(nav.getByRole("link")).toHaveCount(1);
  await nav.getByRole("link").click();
  await expect(page).toHaveURL(/#listResults$/);

  const section = page.getByRole("region", { name: "List prospector workflows" });
  await expect(section.getByText(/^curl '/)).toBeVisible();
  await page.getByText("Python", { exact: true }).first().click();
  await expect(section.getByText(/^curl '/)).toBeHidden();
  await expect(section.getByText("import requests")).toBeVisible();
  await section.getByRole("button", { name: "Send this request" }).click();
  await expect(section.getByRole("status")).toContainText("200");
  await expect(section.getByRole("status")).toContainText('"has_more": false');
});

test("programs find the documentation without a key", async ({ request }) => {
  const index = await request.get("/llms.txt");
  expect(await index.text()).toContain("/llms-full.txt");
  const whole = await request.get("/llms-full.txt");
  expect([whole.status(), whole.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(await whole.text()).toContain("## Sending a request twice");
});
