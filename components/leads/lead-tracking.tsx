"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type LeadForm, leadSavers, toStoredLead } from "@/lib/client/lead-savers";
import type { TaggedLead } from "@/lib/client/leads";
import { membersQuery } from "@/lib/client/members";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { LeadDetail } from "@/lib/contract/leads";
import { Fact, Facts } from "../companies/company-facts";
import { PanelSection } from "../companies/panel-section";
import { SaveMark } from "../saving/save-mark";
import { useSaver } from "../saving/use-saver";
import { useCanWrite } from "../shell/me";
import { SelectField } from "../ui/select-field";
import { TagInput } from "../ui/tag-input";
import { TagList } from "../ui/tag-list";
import { LeadConflict } from "./lead-conflict";
import { LeadNotes } from "./lead-notes";
import { OwnerOptions, ownerName, StatusOptions } from "./lead-options";
import { LeadStatus } from "./lead-status";

const TITLE = "Your team";
const TAGS_MAX = 20;
const TAG_LENGTH_MAX = 40;

/** What the team says of a lead, saved as it is changed. */
export function LeadTracking({ tagged }: { tagged: TaggedLead }) {
  return useCanWrite() ? (
    <Fields key={tagged.lead.id} tagged={tagged} />
  ) : (
    <PanelSection title={TITLE}>
      <Said lead={tagged.lead} />
    </PanelSection>
  );
}

function Fields({ tagged }: { tagged: TaggedLead }) {
  const { lead } = tagged;
  const stored = useMemo(() => toStoredLead(tagged), [tagged]);
  const [saver] = useState(() => leadSavers.of(lead.id, stored));
  const state = useSaver(saver, stored);
  const [tagFault, setTagFault] = useState<string>();
  const { data: members } = useQuery(membersQuery());
  const { owner } = state.stored.object;
  const { status, ownerId, tags, notes } = state.value;
  const conflictOf = (field: Exclude<keyof LeadForm, "tags">) => (
    <LeadConflict
      field={field}
      state={state}
      ownerName={(id) => members?.find((one) => one.id === id)?.name || "Somebody"}
      onResolve={(choice, of) => saver.resolve(choice, of)}
    />
  );
  /** What is chosen does not rest: there is no next key to wait for. */
  function choose(part: Partial<LeadForm>) {
    saver.change(part);
    void saver.flush();
  }
  function setTags(next: readonly string[]) {
    const isTooMany = next.length > TAGS_MAX && next.length > tags.length;
    setTagFault(isTooMany ? `A lead has at most ${TAGS_MAX} tags.` : undefined);
    if (!isTooMany) choose({ tags: [...new Set(next.map((tag) => tag.slice(0, TAG_LENGTH_MAX)))] });
  }
  return (
    <PanelSection
      title={TITLE}
      aside={<SaveMark status={state.status} onRetry={saver.retry} idle="Saved as you type" />}
    >
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label="Status"
            value={status}
            onChange={(event) => {
              const known = LEAD_STATUSES.find((one) => one === event.target.value);
              if (known) choose({ status: known });
            }}
          >
            <StatusOptions />
          </SelectField>
          <SelectField
            label="Owner"
            value={ownerId ?? ""}
            onChange={(event) => choose({ ownerId: event.target.value || null })}
          >
            <option value="">Nobody</option>
            <OwnerOptions members={members} owner={owner} />
          </SelectField>
        </div>
        {conflictOf("status")}
        {conflictOf("ownerId")}
        <TagInput label="Tags" placeholder="Add a tag" value={tags} fault={tagFault} onChange={setTags} />
        <LeadNotes value={notes} onChange={(text) => saver.change({ notes: text })} />
        {conflictOf("notes")}
      </div>
    </PanelSection>
  );
}

function Said({ lead: { status, owner, tags, notes } }: { lead: LeadDetail }) {
  const { data: members } = useQuery(membersQuery());
  return (
    <Facts>
      <Fact name="Status">
        <LeadStatus status={status} />
      </Fact>
      <Fact name="Owner">{owner ? ownerName(owner, members) : "Nobody"}</Fact>
      <Fact name="Tags">
        {tags.length > 0 ? <TagList label="Tags" items={tags.map((tag) => ({ key: tag, name: tag }))} /> : "None"}
      </Fact>
      <Fact name="Notes">{notes ? <span className="whitespace-pre-wrap break-words">{notes}</span> : "None"}</Fact>
    </Facts>
  );
}
