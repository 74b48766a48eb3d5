"use client";
import { useQuery } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { type LeadForm, toStoredLead } from "@/lib/client/lead-form";
import { leadSavers } from "@/lib/client/lead-savers";
import type { TaggedLead } from "@/lib/client/leads";
import { membersQuery } from "@/lib/client/members";
import { NEXT_STEP_MAX } from "@/lib/contract/lead-limits";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { LeadDetail } from "@/lib/contract/leads";
import { Fact, Facts } from "../companies/company-facts";
import { PanelSection } from "../companies/panel-section";
import { SaveMark } from "../saving/save-mark";
import { useSaver } from "../saving/use-saver";
import { useCanWrite } from "../shell/me";
import { SelectField } from "../ui/select-field";
import { TagList } from "../ui/tag-list";
import { TextField } from "../ui/text-field";
import { DueDay } from "./due-day";
import { LeadConflict } from "./lead-conflict";
import { OwnerOptions, ownerName, StatusOptions } from "./lead-options";
import { LeadStatus } from "./lead-status";
import { NoteText } from "./note-text";
import { TagsField } from "./tags-field";

const TITLE = "Your team";
const NOTES_MAX = 10_000;

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
  const notesId = useId();
  const { data: members } = useQuery(membersQuery());
  const { owner } = state.stored.object;
  const { status, ownerId, tags, notes, nextStep, nextStepOn } = state.value;
  const conflictOf = (field: Exclude<keyof LeadForm, "tags">) => (
    <LeadConflict field={field} state={state} onResolve={(choice, of) => saver.resolve(choice, of)} />
  );
  /** What is chosen does not rest: there is no next key to wait for. */
  function choose(part: Partial<LeadForm>) {
    saver.change(part);
    void saver.flush();
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
        <div className="grid grid-cols-[1fr_auto] gap-3">
          <TextField
            label="Next step"
            value={nextStep}
            maxLength={NEXT_STEP_MAX}
            placeholder="What will be done next"
            onChange={(event) => saver.change({ nextStep: event.target.value })}
          />
          <TextField
            label="Due"
            type="date"
            min="0001-01-01"
            max="9999-12-31"
            value={nextStepOn}
            onChange={(event) => choose({ nextStepOn: event.target.value })}
          />
        </div>
        {conflictOf("nextStep")}
        {conflictOf("nextStepOn")}
        <TagsField value={tags} onChange={(next) => choose({ tags: next })} />
        <NoteText
          id={notesId}
          label="Pinned note"
          value={notes}
          max={NOTES_MAX}
          placeholder="What the team should know first"
          onChange={(text) => saver.change({ notes: text })}
        />
        {conflictOf("notes")}
      </div>
    </PanelSection>
  );
}

function Said({ lead: { status, owner, tags, notes, next_step, next_step_on } }: { lead: LeadDetail }) {
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
      <Fact name="Next step">{next_step ?? "None"}</Fact>
      <Fact name="Due">{next_step_on ? <DueDay day={next_step_on} /> : "No day"}</Fact>
      <Fact name="Pinned note">
        {notes ? <span className="whitespace-pre-wrap break-words">{notes}</span> : "None"}
      </Fact>
    </Facts>
  );
}
