"use client";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "@/lib/client/leads";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { LeadDetail } from "@/lib/contract/leads";
import { Fact, Facts } from "../companies/company-facts";
import { useCanWrite } from "../shell/me";
import { SelectField } from "../ui/select-field";
import { TagInput } from "../ui/tag-input";
import { TagList } from "../ui/tag-list";
import { LeadNotes } from "./lead-notes";
import { OwnerOptions, StatusOptions } from "./lead-options";
import { LeadStatus } from "./lead-status";
import { useChangeLead } from "./use-change-lead";

/** What the team says of a lead, saved as it is changed. */
export function LeadTracking({ lead }: { lead: LeadDetail }) {
  return useCanWrite() ? <Fields key={lead.id} lead={lead} /> : <Said lead={lead} />;
}

function Fields({ lead }: { lead: LeadDetail }) {
  const { change, isSaving } = useChangeLead(lead.id);
  const { data: members = [] } = useQuery(membersQuery());
  const owners = lead.owner && !members.some(({ id }) => id === lead.owner?.id) ? [lead.owner, ...members] : members;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Status"
          value={lead.status}
          onChange={(event) => change({ status: LEAD_STATUSES.find((known) => known === event.target.value) })}
        >
          <StatusOptions />
        </SelectField>
        <SelectField
          label="Owner"
          value={lead.owner?.id ?? ""}
          onChange={(event) => change({ owner_id: event.target.value || null })}
        >
          <option value="">Nobody</option>
          <OwnerOptions members={owners} />
        </SelectField>
      </div>
      <TagInput
        label="Tags"
        placeholder="Add a tag"
        value={lead.tags}
        onChange={(tags) => change({ tags: tags.map((tag) => tag.slice(0, 40)) })}
      />
      <LeadNotes
        value={lead.notes ?? ""}
        isSaving={isSaving}
        onChange={(notes, keepalive) => change({ notes: notes.trim() || null }, keepalive)}
      />
    </div>
  );
}

function Said({ lead: { status, owner, tags, notes } }: { lead: LeadDetail }) {
  return (
    <Facts>
      <Fact name="Status">
        <LeadStatus status={status} />
      </Fact>
      <Fact name="Owner">{owner ? owner.name || owner.email : "Nobody"}</Fact>
      <Fact name="Tags">
        {tags.length > 0 ? <TagList label="Tags" items={tags.map((tag) => ({ key: tag, name: tag }))} /> : "None"}
      </Fact>
      <Fact name="Notes">{notes ? <span className="whitespace-pre-wrap break-words">{notes}</span> : "None"}</Fact>
    </Facts>
  );
}
