import { transaction } from "@/db/client";
import { lockWorkspace } from "@/db/queries/runs";

/** Holds what every batch of a workspace's runs needs, so that a run stays where it is until it is let go. */
export async function holdWorkspace(workspaceId: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const released = new Promise<void>((done) => {
    letGo = done;
  });
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((held, failed) => {
    ended = transaction(async (tx) => {
      await lockWorkspace(tx, workspaceId);
      held();
      await released;
    });
    ended.catch(failed);
  });
  return async () => {
    letGo();
    await ended;
  };
}
