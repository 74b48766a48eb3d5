import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import type { Position } from "@/db/queries/candidates";
import { hasIdentityChanges } from "@/db/queries/identity-in";
import { findReferenceVersion } from "@/db/queries/reference";
import type { RunRow } from "@/db/queries/runs";
import { selectWalksBefore, takeMark } from "@/db/queries/walks";
import type { Walk } from "@/db/schema/runs";
import type { Fate, Tally } from "@/lib/contract/fates";
import { fatesOf } from "@/lib/present/tally";

/** To be raised with whatever changes how criteria are read or in which order companies are walked. */
const READING = 1;

export type Start = Pick<Walk, "since" | "led"> & { key: string | null; position: Position; tally: Tally };

/** What decides which companies a run walks in which order, and what drops them; null where it cannot be told. */
async function keyOf(tx: Tx, { criteria, pinnedLoads, exactOf }: RunRow): Promise<string | null> {
  if (pinnedLoads.length === 0 || exactOf !== null || !criteria.exclude.existing_leads) return null;
  const { limit: _limit, minutes: _minutes, ...read } = criteria;
  const loads = pinnedLoads.map(({ workspaceId, source, load }) => JSON.stringify([workspaceId, source, load])).sort();
  const told = JSON.stringify([READING, await findReferenceVersion(tx), read, loads]);
  return createHash("sha256").update(told).digest("base64url");
}

/** What was found, repeated or there already is a lead by now; what was dropped is dropped again. */
function againOf(breakdown: Tally): Tally {
  const isKept = (fate: Fate) => fate === "new" || fate === "duplicate_in_run" || fate === "existing_lead";
  return Object.fromEntries(
    Object.entries(breakdown).map(([source, part]) => {
      const dropped = fatesOf(part).filter(([fate]) => !isKept(fate));
      const leads = fatesOf(part).reduce((sum, [fate, records]) => sum + (isKept(fate) ? records : 0), 0);
      return [source, { ...Object.fromEntries(dropped), ...(leads > 0 && { existing_lead: leads }) }];
    }),
  );
}

/**
 * Where a run begins: behind what an earlier run of its workflow walked the same way, over the same data, with every
 * identity as it was. All that was kept there is a lead by now, so that a workflow's age costs its runs nothing.
 */
export async function takeUpWalk(tx: Tx, run: RunRow): Promise<Start> {
  const { workspaceId, workflowId, id: runId } = run;
  const since = await takeMark(tx);
  const key = await keyOf(tx, run);
  const walks = key === null ? [] : await selectWalksBefore(tx, { workspaceId, workflowId, runId });
  for (const walk of walks) {
    if (walk.key !== key || (await hasIdentityChanges(tx, { workspaceId, mark: walk.since }))) continue;
    const { since, led, group, after, breakdown } = walk;
    return { key, since, led, position: { group, after }, tally: againOf(breakdown) };
  }
  return { key, since, position: { group: 0, after: null }, tally: {} };
}

export function toWalk({ key, since, led }: Start, at: Position, breakdown: Tally): Walk | null {
  return key === null ? null : { key, since, led, group: at.group, after: at.after, breakdown };
}
