import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import autocannon from "autocannon";
import { transaction } from "@/db/client";
import { insertWorkflow } from "@/db/queries/workflows";
import { createUser } from "@/lib/accounts/create-user";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { parseKey } from "@/lib/api-keys/key-secret";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { DEFAULT_CRITERIA } from "@/lib/contract/criteria";
import { startNode } from "@/scripts/process/children";
import { runProgram } from "@/scripts/process/run-program";
import { compare, type Measure, median } from "./measure";

const ROUNDS = 3;
const SECONDS = 4;
const LIMIT = 25;
/** The list's main query. */
const QUERY = "select * from workflows where workspace_id = $1 and deleted_at is null order by id desc limit $2";
const BARE_NEXT = ".data/bench/bare-next";

/** So many that none comes to its limit. */
const KEYS = 60;

async function requestsPerSecond(url: string, keys: string[] = []): Promise<number> {
  const asking = keys.map((key) => ({ headers: { authorization: `Bearer ${key}` } }));
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: 10,
    duration: SECONDS,
    ...(asking.length > 0 && { requests: asking }),
  });
  if (non2xx + errors > 0) throw new Error(`${url} refused ${non2xx + errors} requests`);
  return requests.average;
}

async function populatedWorkspace(): Promise<{ workspaceId: string; keys: string[] }> {
  const email = `${newId()}@example.com`;
  const { workspaceId, userId } = await createUser({ email, password: newId() });
  const keys: string[] = [];
  while (keys.length < KEYS) {
    keys.push(await createKeyForMember({ email, name: "Bench", scopes: ["prospector.read"] }));
  }
  await transaction(async (tx) => {
    for (let nth = 0; nth < 2 * LIMIT; nth++) {
      const content = { name: `Workflow ${nth}`, status: "active" as const, criteria: DEFAULT_CRITERIA, metadata: {} };
      await insertWorkflow(tx, { workspaceId, id: newId(), ...content, createdBy: userId });
    }
  });
  return { workspaceId, keys };
}

const portOf = async (server: ChildProcess): Promise<string> => {
  const [port] = await once(server, "message");
  return `http://127.0.0.1:${port}/`;
};

/** Built where nothing of it is left behind. */
async function startBareNext(env: Record<string, string>): Promise<ChildProcess> {
  cpSync("scripts/lab/bench/bare-next", BARE_NEXT, { recursive: true });
  await runProgram("next", ["build", BARE_NEXT], { env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } });
  const args = ["--import", "tsx", "scripts/lab/bench/bare-next-server.ts", BARE_NEXT];
  return startNode(args, { env: { NODE_ENV: "production", ...env }, stdio: ["ignore", "inherit", "inherit"] });
}

/**
 * GET workflows with a key, through the web process, against two limits: a bare server that runs its main query for nobody in
 * particular, and a bare Next route that checks the key, counts the request and runs that query.
 */
export async function measureListEndpoint(web: string): Promise<Measure[]> {
  const { workspaceId, keys } = await populatedWorkspace();
  const settings = {
    DATABASE_URL: env().DATABASE_URL,
    PROSPECTOR_BENCH_QUERY: JSON.stringify({ sql: QUERY, params: [workspaceId, LIMIT + 1] }),
  };
  const bare = startNode(["--import", "tsx", "scripts/lab/bench/bare-server.ts"], {
    env: settings,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const bareNext = await startBareNext(settings);
  const bareKeys = keys.map((key) => {
    const { id, secret } = parseKey(key) ?? { id: "", secret: "" };
    return `${id}.${secret}`;
  });
  try {
    const targets = {
      ours: { url: `${web}/api/public/v1/prospector/workflows?limit=${LIMIT}`, keys },
      bare: { url: await portOf(bare), keys: [] },
      bareNext: { url: await portOf(bareNext), keys: bareKeys },
    };
    const rates = { ours: [] as number[], bare: [] as number[], bareNext: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ["bare", "bareNext", "ours"] as const) {
        rates[name].push(await requestsPerSecond(targets[name].url, targets[name].keys));
      }
    }
    const perSecond = (value: number) => `${Math.round(value).toLocaleString("en")} requests/s`;
    const ours = median(rates.ours);
    const against = (limit: number) => ({ ours: perSecond(ours), against: perSecond(limit), ratio: ours / limit });
    return [
      compare("GET workflows with a key against a bare node:http server", against(median(rates.bare)), {
        atLeast: 0.25,
      }),
      compare("GET workflows against a bare Next route that checks and counts a key", against(median(rates.bareNext)), {
        atLeast: 0.85,
      }),
    ];
  } finally {
    bare.kill();
    bareNext.kill();
  }
}
