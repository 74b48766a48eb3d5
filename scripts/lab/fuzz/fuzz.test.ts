import { expect, test } from "vitest";
import { askRoute, createApi, servedDocument } from "@/app/api/testing/api";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { readAnswer } from "@/scripts/lab/openapi/read-answer";
import type { FuzzRequest } from "./make-request";
import { withOwnKey } from "./own-key";
import { runFuzz } from "./run-fuzz";

const REQUESTS = 10_000;
const SEED = 1;

/** Asks a workspace that has something of most kinds. */
async function populated() {
  const { workspaceId, run } = await workspaceOf(Array.from({ length: 30 }, (_, id) => company(id)));
  await run();
  const withKey = await withOwnKey(async () => (await createApi({ workspaceId })).key);
  return async ({ documented, method, params, query, headers, body }: FuzzRequest) =>
    readAnswer(
      await withKey((key) =>
        askRoute({
          ...{ path: documented.path, method, params, body },
          search: new URLSearchParams(query),
          headers: { Authorization: `Bearer ${key}`, ...headers },
        }),
      ),
    );
}

test("ten thousand requests, allowed or not, get what the document promises", async () => {
  const { document } = await servedDocument();
  const report = await runFuzz({ document, seed: SEED, requests: REQUESTS, send: await populated() });
  const { faults, ...figures } = report;
  console.log(JSON.stringify(figures));
  expect(faults.slice(0, 10)).toEqual([]);
  expect(figures.verdicts.valid).toBeGreaterThan(REQUESTS / 4);
  expect(figures.verdicts.invalid).toBeGreaterThan(REQUESTS / 4);
});
