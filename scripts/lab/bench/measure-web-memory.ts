import { createUser } from "@/lib/accounts/create-user";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { newId } from "@/lib/base/ids";
import { SCOPES } from "@/lib/contract/scopes";
import { Prospector } from "@/lib/sdk/prospector.generated";
import { comparePeaks, type Measure } from "./measure";
import { startWebProcess, type WebProcess } from "./web-process";
import { startWorkerProcess } from "./worker-process";

const LIMIT = 5_000;
const PAGE = 100;

/** What a person or program does with a run: preview, start, watch to its end, and page through all results. */
async function follow({ address }: WebProcess, categories: string[]): Promise<void> {
  const email = `${newId()}@example.com`;
  await createUser({ email, password: newId(), workspaceName: newId() });
  const key = await createKeyForMember({ email, name: "Bench", scopes: [...SCOPES] });
  const client = new Prospector({ address, key });
  const criteria = { categories, limit: LIMIT };
  await client.previewCriteria({ criteria });
  const { data: workflow } = await client.createWorkflow({ criteria });
  const { data: run } = await client.startRun({ workflow_id: workflow.id });
  let status = "";
  for await (const seen of client.watchRun({ run_id: run.id })) status = seen.status;
  if (status !== "succeeded") throw new Error(`a run of the bench ended ${status}`);
  let results = 0;
  for await (const _ of client.listResults({ run_id: run.id, limit: PAGE })) results++;
  if (results !== LIMIT) throw new Error(`${results} results came of ${LIMIT}`);
}

async function peakOfFollowing(categories: string[]): Promise<number | null> {
  const [web, worker] = await Promise.all([startWebProcess(), startWorkerProcess({ slots: 1 })]);
  try {
    await follow(web, categories);
    return web.peakBytes();
  } finally {
    await Promise.all([web.stop(), worker.stop()]);
  }
}

/** The most memory that a web process needs beside a run over everything, against one over some ten thousand. */
export async function measureWebMemory(): Promise<Measure[]> {
  const [against, ours] = [await peakOfFollowing(["amenity/school"]), await peakOfFollowing([])];
  return comparePeaks(
    "Peak memory of the web process, a run over everything against a small one",
    { ours, against },
    { atMost: 1.3 },
  );
}
