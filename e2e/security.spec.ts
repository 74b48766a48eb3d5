import { API, expect, test } from "./fixtures";

test("every answer says how it may be used, and a page runs only scripts with its own nonce", async ({
  person,
  page,
  request,
}) => {
  expect(person.cookie.name).toContain("prospector");
  const response = await page.goto("/workflows");
  const policy = response?.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
  expect(policy).toContain("frame-ancestors 'none'");
  const html = (await response?.text()) ?? "";
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);

  const asset = /src="(\/_next\/static\/[^"]+)"/.exec(html)?.[1] ?? "";
  for (const path of [
    "/sign-in",
    "/nothing-here",
    asset,
    `${API}/config`,
    "/api/nothing",
    "/api/health/live",
    "/api/%zz",
  ]) {
    const { headers } = await fetchRaw(request, path);
    expect([path, headers["x-content-type-options"]]).toEqual([path, "nosniff"]);
    expect([path, headers["x-powered-by"], headers["access-control-allow-origin"]]).toEqual([
      path,
      undefined,
      undefined,
    ]);
  }
});

test("what is slipped into a page as HTML does not run", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/sign-in`);
  const refused = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
  await page.evaluate(() => {
    const slipped = document.createElement("div");
    slipped.innerHTML = "<img src='/nothing' onerror='document.title = `taken over`'>";
    document.body.append(slipped);
  });
  expect((await refused).text()).toContain("inline event handler");
  await expect(page).not.toHaveTitle("taken over");
  await page.close();
});

test("a session's cookie is not readable by scripts and not sent from other sites", async ({ page, newPerson }) => {
  const { email } = await newPerson();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/workflows**");
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.includes("session_token"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

async function fetchRaw(request: import("@playwright/test").APIRequestContext, path: string) {
  const response = await request.get(path);
  return { headers: response.headers() };
}
