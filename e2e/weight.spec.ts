import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { runOnce } from "./finished-run";
import { expect, test } from "./fixtures";

const KB = 1024;

/** Scripts of a first load in kB, gzipped: what is aimed at, and what a page may have until it is there. */
type Budget = { aim: number; most?: number };
const BUDGETS: Record<string, Budget> = {
  "/sign-in": { aim: 150, most: 153 },
  "/workflows": { aim: 230 },
  "/workflows/new": { aim: 230 },
  "/workflows/WORKFLOW": { aim: 230 },
  "/workflows/WORKFLOW/edit": { aim: 300 },
  "/runs": { aim: 230 },
  "/runs/RUN": { aim: 260 },
  "/leads": { aim: 260, most: 303 },
  "/leads/duplicates": { aim: 230 },
  "/developers/api-keys": { aim: 230 },
  "/developers/webhooks": { aim: 230 },
  "/developers/requests": { aim: 230 },
  "/developers/activity": { aim: 230 },
  "/settings/profile": { aim: 230 },
  "/settings/workspace": { aim: 230 },
};

type Weight = { scripts: number; total: number; requests: number; html: number };

async function weigh(page: Page, address: string): Promise<Weight> {
  const seen: Response[] = [];
  const note = (response: Response) => void seen.push(response);
  page.on("response", note);
  await page.goto(address, { waitUntil: "load" });
  page.off("response", note);
  const weight: Weight = { scripts: 0, total: 0, requests: seen.length, html: 0 };
  for (const response of seen) {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const size = gzipSync(body).length;
    const kind = response.request().resourceType();
    weight.total += size;
    if (kind === "script") weight.scripts += size;
    if (kind === "document") weight.html += body.length;
  }
  return weight;
}

const kb = (bytes: number) => Math.round((bytes / KB) * 10) / 10;

test("no page loads more script at first than its budget", async ({ page, person, apiOf, browser, baseURL }) => {
  const api = await apiOf(person);
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  const run = await runOnce(api, { name: "Texas", criteria });
  const { workflow_id: workflow } = (await api("GET", `/runs/${run}`)).body.data;
  const rows: Record<string, object> = {};
  const over: string[] = [];
  for (const [route, { aim, most = aim }] of Object.entries(BUDGETS)) {
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    const own = { ...person.cookie, value: encodeURIComponent(person.cookie.value), url: baseURL ?? "" };
    if (route !== "/sign-in") await context.addCookies([own]);
    const opened = await context.newPage();
    const address = route.replace("WORKFLOW", workflow).replace("RUN", run);
    const { scripts, total, requests, html } = await weigh(opened, address);
    await context.close();
    rows[route] = { scripts: kb(scripts), aim, most, total: kb(total), requests, html: kb(html) };
    if (kb(scripts) > most) over.push(`${route}: ${kb(scripts)} kB of ${most}`);
  }
  console.table(rows);
  await page.close();
  expect(over).toEqual([]);
});
