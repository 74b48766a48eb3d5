import { newId } from "@/lib/base/ids";
import type { GivenJob } from "@/lib/queue/hold-job";
import { sender } from "@/lib/queue/sender";

const NAME = "run-workflow";

async function fetched(): Promise<GivenJob> {
  const [job] = await (await sender()).fetch(NAME, { ignoreStartAfter: true });
  if (!job) throw new Error("the queue gave no job");
  return job;
}

/** A job that the queue has given to a worker; which run it was sent for is nothing to it. */
export async function givenJob(): Promise<GivenJob> {
  await (await sender()).send(NAME, { workspaceId: newId(), runId: newId() });
  return fetched();
}

/** The same job, given to another worker, as the queue does once it hears no more of the first one. */
export async function givenAgain({ id }: GivenJob): Promise<GivenJob> {
  await (await sender()).fail(NAME, id);
  const again = await fetched();
  if (again.id !== id) throw new Error("the queue gave another job");
  return again;
}

export async function endJob(job: GivenJob): Promise<void> {
  await (await sender()).complete(NAME, job);
}
