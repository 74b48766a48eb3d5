import { createUser } from "@/lib/accounts/create-user";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { newId, toTypeId } from "@/lib/base/ids";
import { SCOPES } from "@/lib/contract/scopes";
import { setRateLimit } from "@/lib/settings/set-rate-limit";
import { compare, inMs, type Measure, median, millisecondsOf } from "./measure";

const TIMES = 2_000;

async function newKey(): Promise<string> {
  const [email, workspaceName] = [`${newId()}@example.com`, `Bench ${newId()}`];
  await createUser({ email, password: newId(), workspaceName });
  await setRateLimit({ workspaceName, requests: "6000" });
  return createKeyForMember({ email, name: "Bench", scopes: [...SCOPES] });
}

/** How long "not found" takes for another workspace's workflow, against one that never was: the time must not tell. */
export async function measureForeignIds(web: string): Promise<Measure> {
  const [ours, theirs] = [await newKey(), await newKey()];
  const url = `${web}/api/public/v1/prospector/workflows`;
  const headers = { Authorization: `Bearer ${theirs}`, "Content-Type": "application/json" };
  const made = await fetch(url, { method: "POST", headers, body: "{}" });
  const { data } = (await made.json()) as { data: { id: string } };
  const timed = (id: string) =>
    millisecondsOf(async () => {
      const response = await fetch(`${url}/${id}`, { headers: { Authorization: `Bearer ${ours}` } });
      await response.text();
      if (response.status !== 404) throw new Error(`another workspace's workflow answered ${response.status}`);
    });
  const [foreign, unknown]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < TIMES; nth++) {
    foreign.push(await timed(data.id));
    unknown.push(await timed(toTypeId("workflow", newId())));
  }
  const [mine, against] = [median(foreign), median(unknown)];
  const sides = { ours: `median ${inMs(mine)}`, against: `median ${inMs(against)}`, ratio: mine / against };
  return compare("Another workspace's id against one that never was", sides, { atMost: 1.05 });
}
