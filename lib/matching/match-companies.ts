import type { Conn } from "@/db/client";
import { updateIdentityShares } from "@/db/queries/identity-shares";
import { gatherCandidates, widenTouched } from "@/db/queries/match-candidates";
import {
  type EdgeRow,
  type Move,
  moveLeads,
  type NodeRow,
  selectAffected,
  selectLeadIdentities,
  selectMovedWorkspaces,
  updateIdentities,
  updateVerdicts,
} from "@/db/queries/match-clusters";
import { selectDecidingWorkspaces } from "@/db/queries/match-decisions";
import { scoreCandidates } from "@/db/queries/match-scores";
import { lockWorkspace } from "@/db/queries/runs";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { applyDecisions } from "./apply-decisions";
import { cluster, type Edge, type Node } from "./cluster";
import { nameGroups } from "./name-groups";

/** Records that the installation holds to be one company stay one, whatever an upload matches. */
function sharedEdges(nodes: readonly Node[]): Edge[] {
  const first = new Map<string, string>();
  return nodes.flatMap(({ id, identity, isFixed }) => {
    if (!isFixed) return [];
    const left = first.get(identity);
    if (left === undefined) first.set(identity, id);
    return left === undefined ? [] : [{ left, right: id, strength: 0, similarity: 1, certain: true }];
  });
}

function toNode(workspaceId: string): (row: NodeRow) => Node {
  return ({ workspaceId: owner, ...row }) => ({ ...row, isFixed: owner !== workspaceId });
}

/** Which of a workspace's rows get another identity. */
function movesOf(nodes: Node[], edges: EdgeRow[], leads: Set<string>): Move[] {
  const { groups } = cluster(nodes, [...edges, ...sharedEdges(nodes)]);
  const names = nameGroups(groups, (identity) => leads.has(identity));
  return groups.flatMap((group) =>
    group.flatMap(({ id, identity, isFixed }) => {
      const to = names.get(group) ?? identity;
      return isFixed || to === identity ? [] : [{ id, from: identity, to }];
    }),
  );
}

/**
 * Says anew which records are one company, for the rows that a load touched and whatever they belong to. An upload is
 * matched with itself and the shared directory, whose rows it does not change. In the load's transaction.
 */
export async function matchCompanies(conn: Conn, workspaceId: string): Promise<{ candidates: number }> {
  if (workspaceId !== SHARED_WORKSPACE) await lockWorkspace(conn, workspaceId);
  await widenTouched(conn, workspaceId);
  const candidates = await gatherCandidates(conn, workspaceId);
  await scoreCandidates(conn, workspaceId);
  const { nodes: rows, edges } = await selectAffected(conn, workspaceId);
  const nodes = rows.map(toNode(workspaceId));
  const identities = [...new Set(nodes.map(({ identity }) => identity))];
  const leads = await selectLeadIdentities(conn, { workspaceId, identities });
  await updateIdentities(conn, { workspaceId, moves: movesOf(nodes, edges, leads) });
  await updateVerdicts(conn, workspaceId);
  await updateIdentityShares(conn, workspaceId);
  for (const mover of await selectMovedWorkspaces(conn, workspaceId)) {
    await lockWorkspace(conn, mover);
    await moveLeads(conn, mover);
  }
  const deciding = workspaceId === SHARED_WORKSPACE ? await selectDecidingWorkspaces(conn) : [workspaceId];
  for (const decider of deciding) await applyDecisions(conn, decider);
  return { candidates };
}
