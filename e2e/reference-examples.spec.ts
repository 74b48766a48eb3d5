import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createUpload } from "@/lib/contract/uploads";
import { codeExamples, LANGUAGES, type Language, type Reader } from "@/lib/reference/code-examples";
import { GUIDES } from "@/lib/reference/guides";
import { type Endpoint, listEndpoints } from "@/lib/reference/list-endpoints";
import { failRun } from "@/lib/runs/testing/runs";
import { finishedRun } from "./finished-run";
import { type CallApi, expect, type Person, test } from "./fixtures";
import { isThere, outputOf } from "./run-program";

const ENDPOINTS = listEndpoints();
/** What these do would leave nothing for the others, so they come last. */
const ENDING = [
  "removeMember",
  "deleteUpload",
  "revokeInvitation",
  "cancelExport",
  "deleteWebhook",
  "deleteWorkflow",
  "revokeApiKey",
];
const IN_ORDER = ENDPOINTS.toSorted((a, b) => ENDING.indexOf(a.name) - ENDING.indexOf(b.name));

/** What of an answer later examples are about, by the name their paths have for it. */
const ID_FROM: Record<string, string> = {
  createWorkflow: "workflow_id",
  startRun: "run_id",
  createLeadChange: "change_id",
  createLeadNote: "entry_id",
  createUpload: "upload_id",
  createView: "view_id",
  createExport: "export_id",
  createWebhook: "webhook_id",
  testWebhook: "delivery_id",
  createApiKey: "key_id",
  createInvitation: "invitation_id",
};

/** Work that an example starts and later ones need done: where it is seen, and how it ends. */
const ENDS: Record<string, [list: string, status: string]> = {
  startRun: ["/runs", "succeeded"],
  createLeadChange: ["/lead-changes", "succeeded"],
  createExport: ["/exports", "succeeded"],
  checkUpload: ["/uploads", "checked"],
  importUpload: ["/uploads", "imported"],
  undoUpload: ["/uploads", "undone"],
};
/** What the examples send a part of is as long as the one that begins says. */
const PART = "part";
const PART_BYTES = Number(Reflect.get(createUpload.example as object, "bytes"));
const LIST = "name,website\nOak Street Bakery,oak-street.com\n";

/** What prints the outcome of an example, which itself prints nothing. */
const PRINTED: Record<Language, { json: string; file: string; stream: string }> = {
  curl: { json: "", file: "", stream: "" },
  typescript: { json: "console.log(JSON.stringify(data));", file: "console.log(await file.text());", stream: "" },
  python: { json: "import json; print(json.dumps(data))", file: "print(file.decode())", stream: "" },
};

const HAS: Record<Language, boolean> = {
  curl: isThere("curl", "--version"),
  typescript: true,
  python: isThere("python3", "-c", "import requests"),
};

function commandOf(language: Language, text: string): [command: string, args: string[]] {
  if (language === "curl") return ["sh", ["-c", `${text} -sS`]];
  if (language === "python") return ["python3", ["-c", text]];
  return [process.execPath, ["--input-type=module-typescript", "-e", text]];
}

/** Works in an empty folder, which goes with all that it then holds. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "example-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs an example as it is printed; answers what it prints, or of a file that it saved what that holds. */
async function outcomeOf(endpoint: Endpoint, language: Language, reader: Reader, key: string): Promise<string> {
  const { isFile, isStream } = endpoint;
  const printed = PRINTED[language][isStream ? "stream" : isFile ? "file" : "json"];
  const [command, args] = commandOf(language, [codeExamples(endpoint, reader)[language], printed].join("\n").trim());
  return inFolder(async (cwd) => {
    if (endpoint.isBytes) await writeFile(join(cwd, PART), LIST.padEnd(PART_BYTES, "\n"));
    const said = await outputOf(command, args, { key, cwd });
    const [saved] = (await readdir(cwd)).filter((name) => name !== PART);
    return saved ? await readFile(join(cwd, saved), "utf8") : said;
  });
}

/** What an example is about that no other one makes. */
async function idsOutsideOf(endpoint: Endpoint, api: CallApi, { workspaceId }: Person, { ids }: Reader) {
  if (endpoint.name === "retryRun") await failRun({ workspaceId, runId: ids.run_id ?? "" });
  if (endpoint.name === "getLead") return { lead_id: (await api("GET", "/leads?limit=1")).body.data[0].id };
  if (endpoint.name !== "decideDuplicate") return {};
  return { pair_id: (await api("GET", "/duplicates?status=merged&limit=1")).body.data[0].id };
}

for (const language of LANGUAGES) {
  test(`every example of the reference runs as printed: ${language}`, async ({ newPerson, baseURL, keyOf, apiOf }) => {
    test.skip(!HAS[language], "there is no such program here, or no requests for it");
    const person = await newPerson();
    const other = await newPerson({ workspaceName: person.workspaceName });
    const api = await apiOf(person);
    const key = await keyOf(person);
    const members: { id: string; email: string }[] = (await api("GET", "/members")).body.data;
    const user_id = members.find(({ email }) => email === other.email)?.id ?? "";
    const reader: Reader = {
      address: baseURL ?? "",
      ids: { company: "baylor.edu", revision: "1", part: "1", user_id },
    };
    for (const endpoint of IN_ORDER) {
      const { name, isFile, isStream } = endpoint;
      Object.assign(reader.ids, await idsOutsideOf(endpoint, api, person, reader));
      const outcome = await outcomeOf(endpoint, language, reader, key);
      if (isFile) expect(outcome).toMatch(/^\uFEFF?(?:id|name),/);
      else if (isStream) expect(outcome).toMatch(/"status":\s?"succeeded"/);
      else {
        const { data, error } =
          language === "curl" ? JSON.parse(outcome) : { data: JSON.parse(outcome), error: undefined };
        expect([name, error, data]).toEqual([name, undefined, expect.any(Object)]);
        const id = ID_FROM[name];
        if (id) reader.ids[id] = data.id;
        const seen = ENDS[name];
        if (!seen) continue;
        const [list, ended] = seen;
        const status = async () => (await api("GET", `${list}/${data.id}`)).body.data.status;
        await expect.poll(status).toBe(ended);
      }
    }
  });
}

test("the client is installed and used as the reference prints it", async ({ newPerson, keyOf, baseURL }) => {
  const client = GUIDES.find(({ id }) => id === "client");
  const [install, use] = client?.examples?.(baseURL ?? "") ?? [];
  const key = await keyOf(await newPerson());
  await inFolder(async (cwd) => {
    const isModule = JSON.stringify({ name: "integration", private: true, type: "module" });
    await writeFile(join(cwd, "package.json"), isModule);
    await writeFile(join(cwd, "main.ts"), use?.text ?? "");
    await outputOf("sh", ["-c", `${install?.text} --no-audit --no-fund`], { key, cwd });
    expect(await outputOf(process.execPath, ["main.ts"], { key, cwd })).toContain("are new to you");
  });
});

test("the reference prints every example with the reader's own ids", async ({
  person,
  page,
  keyOf,
  apiOf,
  baseURL,
}) => {
  const headers = { Authorization: `Bearer ${await keyOf(person)}` };
  const api = await apiOf(person);
  const made = async (path: string, body?: unknown): Promise<string> =>
    (await api("POST", path, { body })).body.data.id;
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] }, limit: 5 };
  const workflow_id = await made("/workflows", { name: "Texas", criteria });
  const run_id = await finishedRun(api, workflow_id);
  const webhook_id = await made("/webhooks", { url: "https://example.com/prospector", events: ["run.completed"] });
  const delivery_id = await made(`/webhooks/${webhook_id}/test`);
  const change_id = await made("/lead-changes", { filter: {}, set: { status: "contacted" } });
  const export_id = await made("/exports", { of: "leads", format: "csv" });
  const invitation_id = await made("/invitations", { role: "viewer" });
  const [{ id: user_id }] = (await api("GET", "/members")).body.data;
  const [lead] = (await api("GET", "/leads?sort=-created_at&limit=1")).body.data;
  const entry_id = await made(`/leads/${lead.id}/entries`, { text: "Asked to be called again in March." });
  const view_id = await made("/views", { table: "leads", name: "Best first", query: "sort=-score" });
  const upload_id = await made("/uploads", createUpload.example);
  const [waiting] = (await api("GET", "/duplicates?limit=1")).body.data;
  const pair = waiting ?? (await api("GET", "/duplicates?status=merged&limit=1")).body.data[0];
  const [key] = (await (await fetch(`${baseURL}/api/public/v1/keys?limit=1`, { headers })).json()).data;
  const ids = {
    workflow_id,
    run_id,
    webhook_id,
    delivery_id,
    change_id,
    entry_id,
    view_id,
    export_id,
    invitation_id,
    user_id,
    upload_id,
    revision: "1",
    part: "1",
  };
  const reader: Reader = {
    address: baseURL ?? "",
    ids: { ...ids, company: lead.domain, lead_id: lead.id, pair_id: pair.id, key_id: key.id },
  };
  await page.goto("/developers/reference");
  for (const endpoint of ENDPOINTS) {
    const printed = await page
      .getByRole("region", { name: endpoint.summary, exact: true })
      .locator("pre")
      .allTextContents();
    const { curl, typescript, python } = codeExamples(endpoint, reader);
    expect([endpoint.name, ...printed.slice(0, 3)]).toEqual([endpoint.name, curl, typescript, python]);
    expect(curl).not.toMatch(/\/[A-Z]+_ID/);
  }
});
