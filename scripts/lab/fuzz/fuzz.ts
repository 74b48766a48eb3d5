import { parseArgs } from "node:util";
import { disconnect } from "@/db/client";
import { createUser } from "@/lib/accounts/create-user";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { fromTypeId, newId } from "@/lib/base/ids";
import { SCOPES } from "@/lib/contract/scopes";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { stopSender } from "@/lib/queue/stop-sender";
import { setRateLimit } from "@/lib/settings/set-rate-limit";
import type { Document } from "@/scripts/lab/openapi/document";
import { readAnswer } from "@/scripts/lab/openapi/read-answer";
import { note, step } from "@/scripts/process/progress.mjs";
import { targetOf } from "./make-request";
import { withOwnKey } from "./own-key";
import { type FuzzReport, runFuzz } from "./run-fuzz";

/** As much as a workspace may set, and keys enough that none comes to it. */
const LIMIT = 6_000;
const KEYS = 8;
const GIVE_UP_MS = 30_000;

type WithKey = Awaited<ReturnType<typeof withOwnKey>>;
type Member = { workspaceId: string; keys: WithKey[] };

async function newMember(): Promise<Member> {
  const [email, workspaceName] = [`${newId()}@example.com`, `Fuzz ${newId()}`];
  const { workspaceId } = await createUser({ email, password: newId(), workspaceName });
  await setRateLimit({ workspaceName, requests: String(LIMIT) });
  const makeKey = () => createKeyForMember({ email, name: "Fuzz", scopes: [...SCOPES] });
  const keys: WithKey[] = [];
  while (keys.length < KEYS) keys.push(await withOwnKey(makeKey));
  return { workspaceId, keys };
}

/** Results and leads to ask for, of a run that has ended. */
async function finishRun(web: string, { workspaceId, keys: [withKey] }: Member): Promise<void> {
  if (!withKey) throw new Error("a member has keys");
  const post = async (path: string, body: object) => {
    const url = `${web}/api/public/v1/prospector/workflows${path}`;
    const response = await withKey((key) => {
      const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
      return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    });
    return ((await response.json()) as { data: { id: string } }).data.id;
  };
  const workflow = await post("", { criteria: { places: { regions: ["US-TX"] }, limit: 200 } });
  const runId = fromTypeId("run", await post(`/${workflow}/run`, {}));
  await runWorkflow({ workspaceId, runId }, { worker: newId(), stop: new AbortController().signal });
}

function print({ faults, succeeded, verdicts, statuses, ...figures }: FuzzReport): void {
  const perStatus = Object.fromEntries(Object.entries(statuses).map(([status, count]) => [`answers ${status}`, count]));
  const lines = {
    ...figures,
    ...verdicts,
    ...perStatus,
    "operations that succeeded": succeeded.length,
    faults: faults.length,
  };
  console.table(Object.fromEntries(Object.entries(lines).map(([name, value]) => [name, { value }])));
  for (const { operation, fault, repro } of faults.slice(0, 20)) note(`${operation} ${fault}\n    ${repro}`);
}

async function fuzz(web: string, seed: number, requests: number): Promise<FuzzReport> {
  const member = await newMember();
  await step("Finishing a run", () => finishRun(web, member));
  const document = (await (await fetch(`${web}/api/public/v1/openapi.json`)).json()) as Document;
  let turn = 0;
  const work = () =>
    runFuzz({
      ...{ document, seed, requests },
      send: async (request) => {
        const { method, headers, body } = request;
        const withKey = member.keys[turn++ % KEYS] as WithKey;
        const response = await withKey((key) =>
          fetch(`${web}${targetOf(request)}`, {
            method,
            headers: { Authorization: `Bearer ${key}`, ...headers },
            ...(body !== undefined && { body }),
            redirect: "manual",
            signal: AbortSignal.timeout(GIVE_UP_MS),
          }),
        );
        return readAnswer(response);
      },
    });
  return step(`Asking ${requests.toLocaleString("en")} times`, work);
}

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { web: { ...text, default: "" }, seed: text, requests: text } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const requests = Number(values.requests ?? 100_000);
note(`Seed ${seed}; the same requests again with: npm run fuzz -- --seed ${seed} --requests ${requests}`);
try {
  const report = await fuzz(values.web, seed, requests);
  print(report);
  if (report.faults.length > 0) process.exitCode = 1;
} finally {
  await stopSender().catch(() => undefined);
  await disconnect();
}
