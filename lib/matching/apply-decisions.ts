import type { Conn } from "@/db/client";
import {
  replaceOverrides,
  selectDecided,
  selectDecisions,
  selectLeadsOf,
  selectOverrides,
} from "@/db/queries/match-decisions";
import { lockWorkspace } from "@/db/queries/runs";
import { cluster, type Edge, type Node } from "./cluster";
import { nameGroups } from "./name-groups";

const WORD = Number.MAX_SAFE_INTEGER;

/**
 * Makes a workspace's identities those that its people's decisions call for, over what matching found. A lead stays with
 * the record that its newest result shows. Where two records that are leads become one, the older lead is the one that
 * later runs know, and the newer stays in the list as it is. Done again, it changes nothing.
 */
export async function applyDecisions(conn: Conn, workspaceId: string): Promise<void> {
  await lockWorkspace(conn, workspaceId);
  const decisions = await selectDecisions(conn, workspaceId);
  const overrides = await selectOverrides(conn, workspaceId);
  if (decisions.length === 0 && overrides.length === 0) return;
  const { nodes: rows, edges } = await selectDecided(conn, workspaceId);
  const overridden = new Map(overrides.map(({ companyId, identity }) => [companyId, identity]));
  const matched = new Map(rows.map(({ id, identity }) => [id, identity]));
  const nodes = rows.map(
    ({ workspaceId: _owner, ...row }): Node => ({
      ...row,
      identity: overridden.get(row.id) ?? row.identity,
      isFixed: false,
    }),
  );
  const said = (decision: "same" | "apart") => decisions.filter((row) => row.decision === decision);
  const same = said("same").map(
    ({ leftId, rightId, similarity }): Edge => ({
      left: leftId,
      right: rightId,
      strength: WORD,
      similarity,
      certain: true,
    }),
  );
  // What matching joined stays joined unless a decision parts it.
  const joined = edges.map((edge): Edge => ({ ...edge, certain: true }));
  const parted = said("apart").map(({ leftId, rightId }): [string, string] => [leftId, rightId]);
  const { groups } = cluster(nodes, [...same, ...joined], parted);

  const identities = [...new Set([...nodes.map(({ identity }) => identity), ...matched.values()])];
  const leads = await selectLeadsOf(conn, { workspaceId, identities });
  const names = nameGroups(groups, keptBy(leads));
  const wanted = groups.flatMap((group) =>
    group.flatMap(({ id }) => {
      const identity = names.get(group);
      return identity === undefined || identity === matched.get(id) ? [] : [{ companyId: id, identity }];
    }),
  );
  await replaceOverrides(conn, { workspaceId, overrides: wanted });
}

type LeadOf = { id: string; identity: string; companyId: string };

/** The lead whose identity a group keeps: the oldest of those whose newest result shows one of its records. */
function keptBy(leads: readonly LeadOf[]): (identity: string, group: Node[]) => boolean {
  return (identity, group) => {
    const own = leads.find((lead) =>
      group.some((node) => node.id === lead.companyId && group.some((other) => other.identity === lead.identity)),
    );
    return own?.identity === identity;
  };
}
