import { Webhook } from "standardwebhooks";
import { startReceiver } from "@/lib/outbound/testing/receiver";
import { expect, test } from "./fixtures";

test("a webhook is made, tested, told of a run, repaired, redelivered to, rotated and disabled", async ({
  page,
  person,
  apiOf,
}) => {
  let status = 200;
  const receiver = await startReceiver((_, response) => response.writeHead(status).end("thanks"));
  const api = await apiOf(person);
  await page.goto("/developers/webhooks");
  await page.getByRole("button", { name: "Create webhook" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("URL").fill("http://127.0.0.1/hooks");
  await dialog.getByLabel("Description").fill("CRM sync");
  await dialog.getByLabel("run.failed").uncheck();
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  await expect(dialog.getByText("The URL leads to a private or special address.")).toBeVisible();
  await dialog.getByLabel("URL").fill(`http://localhost:${receiver.port}/hooks`);
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  const secret = (await dialog.getByText(/^whsec_/).textContent()) ?? "";
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(page).toHaveURL(/\/developers\/webhooks\/whk_/);
  await expect(page.getByText(secret)).toHaveCount(0);

  await page.getByRole("button", { name: "Send a test" }).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("Delivered")).toBeVisible();
  await expect(panel.getByText(/prospector-signature: t=\d+,v1=[0-9a-f]{64}/)).toBeVisible();
  await expect(panel.getByText("thanks")).toBeVisible();
  const [sent] = receiver.received;
  expect(new Webhook(secret).verify(sent?.body ?? "", (sent?.headers ?? {}) as Record<string, string>)).toMatchObject({
    type: "webhook.test",
  });

  status = 500;
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 5 };
  const workflow = (await api("POST", "/workflows", { body: { name: "Told", criteria } })).body.data.id;
  await api("POST", `/workflows/${workflow}/run`);
  await expect.poll(() => receiver.received.length).toBeGreaterThan(1);
  await page.goto(page.url().replace(/\?.*/, ""));
  await expect(page.getByText("Every attempt has failed since")).toBeVisible();
  const row = page.getByRole("row", { name: /run\.completed/ });
  await expect(row).toContainText("Retrying");
  await row.getByRole("link").click();
  await expect(panel.getByText("It answered 500.").filter({ visible: true }).first()).toBeVisible();
  // It is tried again by itself too: not before this is seen.
  status = 200;
  await panel.getByRole("button", { name: "Deliver again" }).click();
  await expect(panel.getByText("Delivered")).toBeVisible();
  await expect(page.getByText("Every attempt has failed since")).toHaveCount(0);
  const told = receiver.received.filter(({ body }) => JSON.parse(body).type === "run.completed");
  expect(JSON.parse(told[0]?.body ?? "").data).toMatchObject({
    workflow_id: workflow,
    status: "succeeded",
    results: 5,
  });
  expect(new Set(told.map(({ headers }) => headers["webhook-id"])).size).toBe(1);

  const actions = page.getByRole("button", { name: "Actions for this webhook" });
  await actions.click();
  await page.getByRole("menuitem", { name: "Rotate the secret" }).click();
  await dialog.getByRole("button", { name: "Rotate" }).click();
  const rotated = (await dialog.getByText(/^whsec_/).textContent()) ?? "";
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByText("the one before the last rotation signs too")).toBeVisible();
  const before = receiver.received.length;
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect.poll(() => receiver.received.length).toBeGreaterThan(before);
  const last = receiver.received.at(-1);
  for (const either of [secret, rotated]) {
    new Webhook(either).verify(last?.body ?? "", (last?.headers ?? {}) as Record<string, string>);
  }

  await actions.click();
  await page.getByRole("menuitem", { name: "Disable" }).click();
  await expect(page.getByText("Disabled: nothing is sent. Disabled by Ada Byron.")).toBeVisible();
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByText("Disabled: nothing is sent.")).toHaveCount(0);
  await actions.click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete webhook" }).click();
  await expect(page).toHaveURL(/\/developers\/webhooks$/);
  await expect(page.getByText("No webhooks yet")).toBeVisible();
  await receiver.close();
});

test("a webhook that somebody else changes meanwhile keeps both changes, and asks where they are of the same", async ({
  page,
  person,
  apiOf,
}) => {
  const api = await apiOf(person);
  const url = "http://localhost/hooks";
  const { id } = (await api("POST", "/webhooks", { body: { url, events: ["run.failed"] } })).body.data;
  const stored = async () => (await api("GET", `/webhooks/${id}`)).body.data;
  await page.goto(`/developers/webhooks/${id}`);
  const edit = async () => {
    await page.getByRole("button", { name: "Actions for this webhook" }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
  };
  const dialog = page.getByRole("dialog", { name: "Edit the webhook" });
  await edit();
  await dialog.getByLabel("Description").fill("Mine");
  await api("PATCH", `/webhooks/${id}`, { body: { events: ["run.completed"] } });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await stored()).toMatchObject({ description: "Mine", events: ["run.completed"], url });

  await edit();
  await dialog.getByLabel("Description").fill("Mine again");
  await api("PATCH", `/webhooks/${id}`, { body: { description: "Theirs" } });
  await dialog.getByRole("button", { name: "Save" }).click();
  const notice = dialog.getByRole("alert").filter({ hasText: "Somebody changed the description too" });
  await expect(notice).toContainText("Theirs");
  expect((await stored()).description).toBe("Theirs");
  await notice.getByRole("button", { name: "Keep mine" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  expect((await stored()).description).toBe("Mine again");
});
