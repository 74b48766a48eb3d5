import {
  findTrackingToChange,
  type TrackingChange,
  type TrackingRow,
  updateTracking,
} from "@/db/queries/lead-tracking";
import { hasLead } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { canonicalJson } from "@/lib/base/canonical-json";
import { invalid, notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { LEAD_TAGS_MAX } from "@/lib/contract/lead-limits";
import { LEAD_ETAG, type LeadDetail, type LeadRequest } from "@/lib/contract/leads";
import { recordEvent } from "@/lib/events/record-event";
import { requireMember } from "@/lib/members/require-member";
import { getLead } from "./get-lead";
import { keepLeadChange } from "./keep-lead-change";
import { settleTags } from "./settle-tags";

type Tracked = Required<TrackingChange>;
const trackedOf = ({ status, tags, ownerId, notes, nextStep, nextStepOn }: TrackingRow): Tracked => ({
  status,
  tags,
  ownerId,
  notes,
  nextStep,
  nextStepOn,
});
const inOrder = (tags: string[]) => [...new Set(tags)].toSorted();

/** Additions before removals, as a change of many leads has it. */
function tagsAfter(before: string[], { tags, add_tags, remove_tags = [] }: LeadRequest): string[] {
  const own = tags === undefined ? before : (tags ?? []);
  const all = inOrder([...own, ...(add_tags ?? [])]).filter((tag) => !remove_tags.includes(tag));
  if (all.length > LEAD_TAGS_MAX) {
    throw invalid([{ path: "add_tags", message: `would leave it with more than ${LEAD_TAGS_MAX} tags` }]);
  }
  return all;
}

/** What the request leaves out stays, null restores the default. */
function applyRequest(before: Tracked, request: LeadRequest): Tracked {
  const { status, owner_id, notes, next_step, next_step_on } = request;
  return {
    status: status === undefined ? before.status : (status ?? "new"),
    tags: tagsAfter(before.tags, request),
    ownerId: owner_id === undefined ? before.ownerId : owner_id && fromTypeId("user", owner_id),
    notes: notes === undefined ? before.notes : notes || null,
    nextStep: next_step === undefined ? before.nextStep : next_step || null,
    nextStepOn: next_step_on === undefined ? before.nextStepOn : next_step_on,
  };
}

/** Those of its parts that are different. */
function changesOf(before: Tracked, after: Tracked): TrackingChange {
  const isOther = ([key, value]: [string, unknown]) => canonicalJson(value) !== canonicalJson(Reflect.get(before, key));
  return Object.fromEntries(Object.entries(after).filter(isOther));
}

/** A merge patch of what the team says of a lead; one that changes nothing writes nothing and tells nobody. */
export async function updateLead(
  ctx: Ctx,
  { leadId, request, ifMatch }: { leadId: string; request: LeadRequest; ifMatch?: string[] | null },
): Promise<LeadDetail> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const f = { workspaceId, leadId: fromTypeId("lead", leadId) };
  return ctx.write(async (tx) => {
    const shown = () => getLead({ ...ctx, conn: tx }, { leadId });
    if (!(await hasLead(tx, f))) throw notFound("lead");
    const before = trackedOf(await findTrackingToChange(tx, f));
    if (ifMatch) requireMatch(ifMatch, etagOf(await shown(), LEAD_ETAG));
    const after = applyRequest(before, await settleTags(tx, workspaceId, request));
    const changes = changesOf(before, after);
    if (Object.keys(changes).length === 0) return shown();
    const userId = after.ownerId;
    if (userId !== null && userId !== before.ownerId)
      await requireMember(tx, { workspaceId, userId, path: "owner_id" });
    const key = actor.key && { id: actor.key.id, name: actor.key.name };
    const by = { user: actor.userId, key };
    await updateTracking(tx, f, changes, by);
    await keepLeadChange(tx, { ...f, by, before, changes });
    const updated = await shown();
    const { runs: _runs, matched: _matched, last_changes: _changes, ...data } = updated;
    await recordEvent(tx, { workspaceId, type: "lead.updated", data });
    return updated;
  });
}
