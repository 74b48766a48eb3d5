import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadDetail, LeadRequest } from "@/lib/contract/leads";
import { seen } from "@/lib/contract/seen";
import { callTagged } from "./call";
import { leadQuery, readLead, type TaggedLead } from "./leads";
import { type Fields, setField, textField, wholeField } from "./merge-fields";
import { queryClient } from "./query-client";
import { Saver, type Sending, type Stored } from "./saver";
import { saverStore } from "./savers";

/** What the team says of a lead. */
export type LeadForm = { status: LeadStatus; ownerId: string | null; tags: readonly string[]; notes: string };

const fields: Fields<LeadForm> = {
  status: wholeField(),
  ownerId: wholeField(),
  tags: setField,
  notes: textField,
};

export function toStoredLead({ lead, etag }: TaggedLead): Stored<LeadForm, LeadDetail> {
  const { status, owner, tags, notes } = lead;
  const value = { status, ownerId: owner?.id ?? null, tags, notes: notes ?? "" };
  return { value, tag: etag, at: lead.updated_at, object: lead };
}

/** Only what was changed, tags one by one. */
function toRequest({ from, to, changed }: Sending<LeadForm>): LeadRequest {
  const without = (tags: readonly string[], others: readonly string[]) => tags.filter((tag) => !others.includes(tag));
  const parts: Record<keyof LeadForm, LeadRequest> = {
    status: { status: to.status },
    ownerId: { owner_id: to.ownerId },
    tags: { add_tags: without(to.tags, from.tags), remove_tags: without(from.tags, to.tags) },
    notes: { notes: seen(to.notes) || null },
  };
  return Object.assign({}, ...changed.map((key) => parts[key]));
}

function keep(tagged: TaggedLead): Stored<LeadForm, LeadDetail> {
  queryClient().setQueryData(leadQuery(tagged.lead.id).queryKey, tagged);
  return toStoredLead(tagged);
}

export const leadSavers = saverStore<LeadForm, LeadDetail>(
  (id, stored) =>
    new Saver({
      about: { name: stored.object.company_name, href: `/leads?open=${id}` },
      fields,
      stored,
      load: async () => keep(await readLead(id)),
      send: async (change) => {
        const { answer, etag } = await callTagged("updateLead", {
          params: { lead_id: id },
          body: toRequest(change),
          ifMatch: change.tag,
          keepalive: true,
        });
        void queryClient().invalidateQueries({ queryKey: ["leads", "list"] });
        return keep({ lead: answer.data, etag });
      },
    }),
);
