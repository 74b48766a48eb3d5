import {
  findTrackingToChange,
  type TrackingChange,
  type TrackingRow,
  updateTracking,
} from "@/db/queries/lead-tracking";
import { hasLead } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/canonical-json";
import { LEAD_ETAG, type LeadDetail, type LeadRequest } from "@/lib/contract/leads";
import { notFound } from "@/lib/errors";
import { etagOf, requireMatch } from "@/lib/etag";
import { fromTypeId } from "@/lib/ids";
import { requireMember } from "@/lib/members/require-member";
import { recordEvent } from "@/lib/webhooks/record-event";
import { getLead } from "./get-lead";

type Tracked = Required<TrackingChange>;
const trackedOf = ({ status, tags, ownerId, notes }: TrackingRow): Tracked => ({ status, tags, ownerId, notes });
const inOrder = (tags: string[]) => [...new Set(tags)].toSorted();

/** What the request leaves out stays, null restores the default. */
function applyRequest(before: Tracked, { status, tags, owner_id, notes }: LeadRequest): Tracked {
  return {
    status: status === undefined ? before.status : (status ?? "new"),
    tags: tags === undefined ? before.tags : inOrder(tags ?? []),
    ownerId: owner_id === undefined ? before.ownerId : owner_id && fromTypeId("user", owner_id),
    notes: notes === undefined ? before.notes : notes || null,
  };
}

/** A merge patch of what the team says of a lead; one that changes nothing writes nothing and tells nobody. */
export async function updateLead(
  ctx: Ctx,
  { leadId, request, ifMatch }: { leadId: string; request: LeadRequest; ifMatch?: string[] | null },
): Promise<LeadDetail> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId) };
  return ctx.write(async (tx) => {
    const shown = () => getLead({ ...ctx, conn: tx }, { leadId });
    if (!(await hasLead(tx, f))) throw notFound("lead");
    const before = trackedOf(await findTrackingToChange(tx, f));
    if (ifMatch) requireMatch(ifMatch, etagOf(await shown(), LEAD_ETAG));
    const after = applyRequest(before, request);
    if (canonicalJson(before) === canonicalJson(after)) return shown();
    const userId = after.ownerId;
    if (userId !== null && userId !== before.ownerId)
      await requireMember(tx, { workspaceId, userId, path: "owner_id" });
    await updateTracking(tx, f, after);
    const updated = await shown();
    const { runs: _runs, matched: _matched, ...data } = updated;
    await recordEvent(tx, { workspaceId, type: "lead.updated", data });
    return updated;
  });
}
