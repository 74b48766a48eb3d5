import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { SCOPES } from "@/lib/contract/scopes";
import { codeExamples, type Reader } from "@/lib/reference/code-examples";
import { listEndpoints } from "@/lib/reference/list-endpoints";
import { expect, test } from "./fixtures";

/** Those that a key may call and whose ids a new workspace has; the last of them deletes the workflow. */
const TRIED = [
  "createWorkflow",
  "getConfig",
  "updateConfig",
  "listWorkflows",
  "getWorkflow",
  "updateWorkflow",
  "previewCriteria",
  "dryRunWorkflow",
  "startRun",
  "listRuns",
  "listAllRuns",
  "getRun",
  "listResults",
  "listExclusions",
  "explainCompany",
  "cancelRun",
  "listRevisions",
  "listLeads",
  "listDuplicates",
  "listCategories",
  "listPlaces",
  "listSources",
  "listTemplates",
  "getMe",
  "deleteWorkflow",
];

async function runAsPrinted(command: string, args: string[], key: string): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, {
    env: { PATH: process.env.PATH, PROSPECTOR_API_KEY: key } as unknown as NodeJS.ProcessEnv,
    timeout: 30_000,
  });
  return stdout;
}

test("examples of the reference run as printed, in a shell and in TypeScript", async ({ newPerson, baseURL }) => {
  test.setTimeout(180_000);
  const { email } = await newPerson();
  const key = await createKeyForMember({ email, name: "Reference", scopes: [...SCOPES] });
  const reader: Reader = { address: baseURL ?? "", ids: { company: "baylor.edu" } };
  const endpoints = listEndpoints();
  for (const name of TRIED) {
    const endpoint = endpoints.find((one) => one.name === name);
    if (!endpoint) throw new Error(`there is no ${name}`);
    const { curl, typescript } = codeExamples(endpoint, reader);
    const answer = JSON.parse(await runAsPrinted("bash", ["-c", `${curl} -s`], key));
    expect([name, answer.error, typeof answer.data]).toEqual([name, undefined, "object"]);
    if (name === "createWorkflow") reader.ids.workflow_id = answer.data.id;
    if (name === "startRun") reader.ids.run_id = answer.data.id;
    if (name === "createWorkflow" || name === "getMe") {
      const printed = `${typescript}\nconsole.log(JSON.stringify(data));`;
      const data = JSON.parse(await runAsPrinted(process.execPath, ["--input-type=module", "-e", printed], key));
      expect(data.object).toBe(answer.data.object);
    }
  }
});

test("the reference is searched, shows examples in the chosen language and sends a request", async ({
  person,
  page,
}) => {
  expect(person.workspaceName).not.toBe("");
  await page.goto("/developers/reference");
  await page.getByLabel("Search the reference").fill("run results");
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
