import { filterBy } from "./filter-by";
import { type CallApi, expect, test } from "./fixtures";
import { findTexanLeads } from "./texan-leads";

async function findLeads(api: CallApi): Promise<string> {
  await findTexanLeads(api);
  return (await api("GET", "/leads?q=baylor univ")).body.data[0].id;
}

test("a lead has a next step with its day, notes with author and time, and tells who changed what", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const id = await findLeads(api);
  await page.goto(`/leads?open=${id}`);
  const panel = page.getByRole("complementary", { name: "Baylor University" });
  await panel.getByLabel("Next step").fill("Send the offer");
  await panel.getByLabel("Due").fill("2027-03-01");
  const stored = async () => (await api("GET", `/leads/${id}`)).body.data;
  await expect.poll(stored).toMatchObject({ next_step: "Send the offer", next_step_on: "2027-03-01" });
  const history = panel.getByRole("region", { name: "Notes and changes" });
  await expect(
    history.getByRole("listitem").filter({ hasText: "Set the next step to Send the offer" }).first(),
  ).toBeVisible();
  await expect(history).toContainText("set when that is due to Mar 1, 2027");

  const note = history.getByLabel("New note");
  await note.fill("Asked to be called in March");
  // What is typed stays while the panel is closed, and is sent once however often.
  await panel.getByRole("button", { name: /^Close the panel/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "a note on Baylor University" })).toBeVisible();
  await page.getByRole("link", { name: "a note on Baylor University" }).click();
  await expect(note).toHaveValue("Asked to be called in March");
  await note.press("ControlOrMeta+Enter");
  const written = history.getByRole("listitem").filter({ hasText: "Asked to be called in March" });
  await expect(written).toContainText("Ada Byron");
  await expect(note).toHaveValue("");

  await written.getByRole("button", { name: "Actions of the note" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const changed = history.getByLabel("Note", { exact: true });
  await changed.fill("Asked to be called in April");
  // What is typed stays while the panel is closed; what was changed elsewhere since is asked about.
  await panel.getByRole("button", { name: /^Close the panel/ }).click();
  await page.getByRole("link", { name: "a note on Baylor University" }).click();
  await expect(changed).toHaveValue("Asked to be called in April");
  const [{ id: entry }] = (await api("GET", `/leads/${id}/entries?limit=1`)).body.data;
  await api("PATCH", `/leads/${id}/entries/${entry}`, { body: { text: "Asked to be called in May" } });
  await history.getByRole("button", { name: "Save" }).click();
  await expect(history.getByRole("alert")).toContainText("Asked to be called in May");
  await history.getByRole("button", { name: "Keep mine" }).click();
  await history.getByRole("button", { name: "Save" }).click();
  const edited = history.getByRole("listitem").filter({ hasText: "Asked to be called in April" });
  await expect(edited).toContainText("edited");
  await edited.getByRole("button", { name: "Actions of the note" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(edited).toHaveCount(0);
});

test("what is due is found by its day, and stands first", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await findLeads(api);
  const other = (await api("GET", "/leads?q=austin college")).body.data[0].id;
  const day = (after: number) =>
    new Intl.DateTimeFormat("en-CA", { dateStyle: "short" }).format(Date.now() + after * 24 * 60 * 60 * 1000);
  await api("PATCH", `/leads/${id}`, { body: { next_step: "Call", next_step_on: day(2) } });
  await api("PATCH", `/leads/${other}`, { body: { next_step_on: day(-1) } });
  await page.goto("/leads");
  await filterBy(page, "Next step", "Overdue");
  await expect(page.getByRole("link", { name: "Austin College" })).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Baylor University" })).toHaveCount(0);
  await page.goto("/leads?due=8&sort=next_step_on");
  const names = page.locator("[data-row-link]");
  await expect(names).toHaveText(["Austin College", "Baylor University"]);
});

test("a note that the server did not take is kept, and sent again as one", async ({ page, person, apiOf }) => {
  const api = await apiOf(person);
  const id = await findLeads(api);
  await page.goto(`/leads?open=${id}`);
  const history = page.getByRole("region", { name: "Notes and changes" });
  const note = history.getByLabel("New note");
  await note.fill("Once");
  // The server has it, and its answer is lost.
  await page.route("**/entries", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await history.getByRole("button", { name: "Add note" }).click();
  await expect(history.getByRole("alert")).toContainText("The note was not kept.");
  await expect(note).toHaveValue("Once");
  await page.unroute("**/entries");
  await history.getByRole("button", { name: "Add note" }).click();
  await expect(note).toHaveValue("");
  await expect(history.getByRole("listitem").filter({ hasText: "Once" })).toHaveCount(1);
  expect((await api("GET", `/leads/${id}/entries`)).body.data).toHaveLength(1);
});
