import type { LeadRequest } from "@/lib/contract/leads";
import { seen } from "@/lib/contract/seen";
import { callTagged } from "./call";
import { leadEntriesQuery } from "./lead-entries";
import { type KnownLead, type LeadForm, toStoredLead } from "./lead-form";
import { keepLead, readLead, type TaggedLead } from "./leads";
import { type Fields, setField, textField, wholeField } from "./merge-fields";
import { queryClient } from "./query-client";
import { Saver, type Sending, type Stored } from "./saver";
import { saverStore } from "./savers";

const fields: Fields<LeadForm> = {
  status: wholeField(),
  ownerId: wholeField(),
  tags: setField,
  notes: textField,
  nextStep: textField,
  nextStepOn: wholeField(),
};

/** Only what was changed, tags one by one. */
function toRequest({ from, to, changed }: Sending<LeadForm>): LeadRequest {
  const without = (tags: readonly string[], others: readonly string[]) => tags.filter((tag) => !others.includes(tag));
  const parts: Record<keyof LeadForm, LeadRequest> = {
    status: { status: to.status },
    ownerId: { owner_id: to.ownerId },
    tags: { add_tags: without(to.tags, from.tags), remove_tags: without(from.tags, to.tags) },
    notes: { notes: seen(to.notes) || null },
    nextStep: { next_step: seen(to.nextStep) || null },
    nextStepOn: { next_step_on: to.nextStepOn || null },
  };
  return Object.assign({}, ...changed.map((key) => parts[key]));
}

function keep(tagged: TaggedLead): Stored<LeadForm, KnownLead> {
  keepLead(queryClient(), tagged);
  return toStoredLead(tagged);
}

export const leadSavers = saverStore<LeadForm, KnownLead>(
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
        // No list is narrowed by what is written freely, and counting a million leads for each pause in it would cost as much.
        const isCounted = change.changed.some((field) => field !== "notes" && field !== "nextStep");
        for (const kind of isCounted ? ["list", "count", "values"] : ["list"]) {
          void queryClient().invalidateQueries({ queryKey: ["leads", kind] });
        }
        void queryClient().invalidateQueries({ queryKey: leadEntriesQuery(id).queryKey });
        return keep({ lead: answer.data, etag });
      },
    }),
);
