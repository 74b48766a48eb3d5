import { type CallApi, expect, test } from "./fixtures";
import { findTexanLeads } from "./texan-leads";

const baylor = (api: CallApi) => async () => (await api("GET", "/leads?q=baylor univ")).body.data[0];

test("a lead's status, owner and tags are changed in its row, by mouse and by keys, and saved", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  await page.goto("/leads?cols=name,status,owner,tags&q=baylor univ");
  const row = page.getByRole("row", { name: /Baylor University/ });
  const link = row.getByRole("link", { name: "Baylor University" });
  await row.getByRole("button", { name: "New" }).click();
  await page.getByRole("option", { name: "Contacted" }).click();
  await expect(row.getByRole("button", { name: "Contacted" })).toBeVisible();
  await expect.poll(baylor(api)).toMatchObject({ status: "contacted" });

  await link.focus();
  await page.keyboard.press("a");
  await expect(page.getByRole("option", { name: "Nobody" })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("option", { name: "Ada Byron" }).press("Enter");
  await expect(row.getByRole("button", { name: "Ada Byron" })).toBeVisible();
  await expect(link).toBeFocused();
  await page.keyboard.press("t");
  await page.getByRole("textbox", { name: "Tags" }).fill("spring, fair");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(baylor(api)).toMatchObject({ owner: { name: "Ada Byron" }, tags: ["fair", "spring"] });
  await expect(row.getByRole("link", { name: "fair" })).toBeVisible();

  // What is read anew is shown over what was changed here.
  const { id } = await baylor(api)();
  await api("PATCH", `/leads/${id}`, { body: { status: "customer", remove_tags: ["fair"] } });
  await page.getByRole("button", { name: "Mine" }).click();
  await expect(row.getByRole("button", { name: "Customer" })).toBeVisible();
  await expect(row.getByRole("link", { name: "fair" })).toHaveCount(0);
});

test("of two who set one lead's status in its row the later is asked there, and nothing is lost while the server is down", async ({
  page,
  person,
  newPerson,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  const grace = await apiOf(await newPerson({ name: "Grace Hopper", workspaceName: person.workspaceName }));
  await page.goto("/leads?cols=name,status,owner,tags&q=baylor univ");
  const row = page.getByRole("row", { name: /Baylor University/ });
  const { id } = await baylor(api)();
  await expect(row.getByRole("button", { name: "New" })).toBeVisible();
  await grace("PATCH", `/leads/${id}`, { body: { status: "unqualified" } });

  await row.getByRole("button", { name: "New" }).click();
  await page.getByRole("option", { name: "Qualified", exact: true }).click();
  const cell = row.getByRole("button", { name: /Qualified\s*Not saved/ });
  await cell.click();
  const dialog = page.getByRole("dialog", { name: "Status of Baylor University" });
  await expect(dialog.getByRole("alert")).toContainText("Grace Hopper changed the status too");
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(baylor(api)).toMatchObject({ status: "qualified" });
  await expect(row.getByRole("button", { name: "Qualified", exact: true })).toBeVisible();

  let isDown = true;
  await page.route(`**/leads/${id}`, (route) =>
    isDown && route.request().method() === "PATCH" ? route.abort("connectionrefused") : route.fallback(),
  );
  await row.getByRole("button", { name: "Qualified", exact: true }).click();
  await page.getByRole("option", { name: "Customer" }).click();
  await row.getByRole("button", { name: /Customer\s*Not saved/ }).click();
  isDown = false;
  await page.getByRole("dialog").getByRole("button", { name: "Retry" }).click();
  await expect.poll(baylor(api)).toMatchObject({ status: "customer" });
});

test("the tabs of the leads leave what is new, what is due and what is the reader's own, each as many as it says", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  await findTexanLeads(api);
  const { data } = (await api("GET", "/leads?limit=3")).body;
  const me = (await api("GET", "/members")).body.data[0].id;
  const [first, second, third] = data.map((lead: { id: string }) => lead.id);
  await api("PATCH", `/leads/${first}`, { body: { next_step: "Call", next_step_on: "2020-01-31", owner_id: me } });
  await api("PATCH", `/leads/${second}`, { body: { next_step: "Call", next_step_on: "2999-01-31", owner_id: me } });
  await api("PATCH", `/leads/${third}`, { body: { status: "contacted", next_step_on: "2020-02-01" } });
  await page.goto("/leads");
  const tabs = page.getByRole("group", { name: "Show leads" });
  const rows = page.locator("tbody tr");
  await expect(tabs.getByRole("button", { name: "All" })).toHaveAttribute("aria-pressed", "true");
  await tabs.getByRole("button", { name: "Due 2", exact: true }).click();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Remove the filter Next step: Due by today" })).toBeVisible();
  await tabs.getByRole("button", { name: "Mine 2", exact: true }).click();
  await expect(page).toHaveURL(/owner=usr_/);
  await expect(rows.filter({ hasText: "Ada Byron" })).toHaveCount(2);
  await page.goto("/leads?status=contacted");
  await expect(tabs.getByRole("button", { name: "Mine 0", exact: true })).toBeVisible();
  await tabs.getByRole("button", { name: "Due 1", exact: true }).click();
  await expect(rows).toHaveCount(1);
  await tabs.getByRole("button", { name: "New this week", exact: true }).click();
  await expect(page).toHaveURL(/found=7/);
  await page.goBack();
  await expect(tabs.getByRole("button", { name: "Due 1", exact: true })).toHaveAttribute("aria-pressed", "true");
});
