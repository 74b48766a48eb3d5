import { once } from "node:events";
import autocannon from "autocannon";
import { reader, transaction } from "@/db/client";
import { insertWorkflow, selectWorkflows } from "@/db/queries/workflows";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { createUser } from "@/lib/auth/create-user";
import { DEFAULT_CRITERIA } from "@/lib/contract/criteria";
import { newId } from "@/lib/ids";
import { startNode } from "../children";
import { compare, type Measure, median } from "./measure";

const ROUNDS = 3;
const SECONDS = 4;
const LIMIT = 25;

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

/** GET workflows with a key, through the web process, against a bare server that runs its main query for nobody in particular. */
export async function measureListEndpoint(web: string): Promise<Measure> {
  const { workspaceId, keys } = await populatedWorkspace();
  const query = selectWorkflows(reader(), { workspaceId, take: LIMIT + 1 });
  const { sql, params } = (query as unknown as { toSQL(): { sql: string; params: unknown[] } }).toSQL();
  const bare = startNode(["--import", "tsx", "scripts/bench/bare-server.ts"], {
    env: { PROSPECTOR_BENCH_QUERY: JSON.stringify({ sql, params }) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    const [port] = await once(bare, "message");
    const [ours, against]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      against.push(await requestsPerSecond(`http://127.0.0.1:${port}/`));
      const url = `${web}/api/public/v1/prospector/workflows?limit=${LIMIT}`;
      ours.push(await requestsPerSecond(url, keys));
    }
    const [mine, bares] = [median(ours), median(against)];
    const perSecond = (value: number) => `${Math.round(value).toLocaleString("en")} requests/s`;
    const sides = { ours: perSecond(mine), against: perSecond(bares), ratio: mine / bares };
    return compare("GET workflows with a key against a bare node:http server", sides, { atLeast: 0.2 });
  } finally {
    bare.kill();
  }
}
