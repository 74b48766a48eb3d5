import type { Conn } from "@/db/client";
import { updateIdentityShares } from "@/db/queries/identity-shares";
import { gatherCandidates, widenTouched } from "@/db/queries/match-candidates";
import {
  createMoves,
  type EdgeRow,
  gatherAffected,
  insertMoves,
  type Move,
  moveLeads,
  type NodeRow,
  selectAffected,
  selectCuts,
  selectLeadIdentities,
  selectLinks,
  selectMovedWorkspaces,
  updateComponents,
  updateIdentities,
  updateVerdicts,
} from "@/db/queries/match-clusters";
import { selectDecidingWorkspaces } from "@/db/queries/match-decisions";

import { lockWorkspace } from "@/db/queries/runs";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { applyDecisions } from "./apply-decisions";
import { cluster, type Edge, type Node } from "./cluster";
import { Components } from "./components";
import { nameGroups } from "./name-groups";
import { scorePairs } from "./score-pairs";

const COMPONENTS_MAX = 2 ** 31 - 1;

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

/** Puts the affected rows into companies, as many at a time as hang together and some more. */
async function moveIdentities(conn: Conn, workspaceId: string): Promise<void> {
  const components = new Components(await gatherAffected(conn, workspaceId));
  for await (const links of selectLinks(conn, workspaceId)) {
    for (const [one, other] of links) components.link(one, other);
  }
  await updateComponents(conn, components.numbers());
  await createMoves(conn);
  const cuts = await selectCuts(conn);
  for (const [at, from] of cuts.entries()) {
    const before = cuts[at + 1] ?? COMPONENTS_MAX;
    const { nodes: rows, edges } = await selectAffected(conn, { workspaceId, from, before });
    const nodes = rows.map(toNode(workspaceId));
    const identities = [...new Set(nodes.map(({ identity }) => identity))];
    const leads = await selectLeadIdentities(conn, { workspaceId, identities });
    await insertMoves(conn, movesOf(nodes, edges, leads));
  }
  await updateIdentities(conn, workspaceId);
}

/**
 * Says anew which records are one company, for the rows that a source's load touched and whatever they belong to. An upload is
 * matched with itself and the shared directory, whose rows it does not change. In the load's transaction.
 */
export async function matchCompanies(
  conn: Conn,
  { workspaceId, source }: { workspaceId: string; source: string },
): Promise<{ candidates: number }> {
  if (workspaceId !== SHARED_WORKSPACE) await lockWorkspace(conn, workspaceId);
  await widenTouched(conn, workspaceId);
  const candidates = await gatherCandidates(conn, workspaceId);
  await scorePairs(conn, { workspaceId, source, candidates });
  await moveIdentities(conn, workspaceId);
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
