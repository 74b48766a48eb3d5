import { type CallApi, expect } from "./fixtures";

/** Waits until a run has ended well. */
export async function untilSucceeded(api: CallApi, run: string | undefined): Promise<void> {
  await expect.poll(async () => (await api("GET", `/runs/${run}`)).body.data.status).toBe("succeeded");
}

/** A new run of a workflow that has ended well. */
export async function finishedRun(api: CallApi, workflow: string): Promise<string> {
  const run = (await api("POST", `/workflows/${workflow}/run`)).body.data.id;
  await untilSucceeded(api, run);
  return run;
}

/** A run of a workflow of its own that has ended well. */
export async function runOnce(api: CallApi, workflow: { name?: string; criteria: object }): Promise<string> {
  const { body } = await api("POST", "/workflows", { body: workflow });
  return finishedRun(api, body.data.id);
}
