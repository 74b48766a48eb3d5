"use client";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { type LeadForm, type LeadSaver, toStoredLead } from "@/lib/client/lead-form";
import { leadSavers } from "@/lib/client/lead-savers";
import { membersQuery } from "@/lib/client/members";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { Lead } from "@/lib/contract/leads";
import { SaveMark } from "../saving/save-mark";
import { Option } from "../ui/option";
import { popoverClass } from "../ui/popover-class";
import { LeadConflict } from "./lead-conflict";
import { ownerChoices } from "./lead-options";
import { STATUS_NAMES } from "./lead-status";
import { TagsField } from "./tags-field";
import type { EditedField } from "./use-edited-lead";

type Props = {
  lead: Lead;
  field: EditedField;
  button: RefObject<HTMLButtonElement | null>;
  /** Told of what keeps the change, which goes on when this is closed. */
  onEdit: (saver: LeadSaver) => void;
  onClose: () => void;
};

const TITLES: Record<EditedField, string> = { status: "Status", ownerId: "Owner", tags: "Tags" };
const NOBODY = "nobody";

/** One field of a lead, changed where its row shows it, saved as in its panel, and asked about where others changed it too. */
export function EditPopover({ lead, field, button, onEdit, onClose }: Props) {
  const [saver] = useState(() => leadSavers.of(lead.id, toStoredLead({ lead, etag: null })));
  const { data: members } = useQuery(membersQuery());
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot);
  const { value, status } = state;
  useEffect(() => onEdit(saver), [onEdit, saver]);
  function choose(part: Partial<LeadForm>) {
    saver.change(part);
    void saver.flush();
  }
  function chooseOne(part: Partial<LeadForm>) {
    choose(part);
    onClose();
  }
  const isFault = status.kind === "conflict" || status.kind === "failed" || status.kind === "refused";
  const isAsked = status.kind === "conflict" && field !== "tags" && status.overlaps.includes(field);
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={4}
      className={popoverClass(
        `max-w-[calc(100vw-2rem)] overflow-hidden ${isAsked || field === "tags" ? "w-80" : "w-56"}`,
      )}
    >
      <Dialog aria-label={`${TITLES[field]} of ${lead.company_name}`} className="outline-none">
        {isFault ? (
          <div className="border-b px-3 py-2">
            <SaveMark status={status} onRetry={saver.retry} />
          </div>
        ) : null}
        {isAsked ? (
          <div className="p-3">
            <LeadConflict
              field={field}
              state={state}
              onResolve={(choice, of) => {
                saver.resolve(choice, of);
                onClose();
              }}
            />
          </div>
        ) : field === "status" ? (
          <Options
            label="Status"
            options={LEAD_STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] }))}
            chosen={value.status}
            onChoose={(id) => chooseOne({ status: LEAD_STATUSES.find((one) => one === id) ?? value.status })}
          />
        ) : field === "ownerId" ? (
          <Options
            label="Owner"
            options={[{ id: NOBODY, name: "Nobody" }, ...ownerChoices({ members, owner: state.stored.object.owner })]}
            chosen={value.ownerId ?? NOBODY}
            onChoose={(id) => chooseOne({ ownerId: id === NOBODY ? null : id })}
          />
        ) : (
          <div className="p-3">
            <TagsField value={value.tags} onChange={(tags) => choose({ tags })} autoFocus />
          </div>
        )}
      </Dialog>
    </Popover>
  );
}

type OptionsProps = {
  label: string;
  options: readonly { id: string; name: string }[];
  chosen: string;
  onChoose: (id: string) => void;
};

function Options({ label, options, chosen, onChoose }: OptionsProps) {
  return (
    <ListBox
      aria-label={label}
      autoFocus
      items={options}
      selectionMode="single"
      // Escape only leaves; what is chosen again stays.
      escapeKeyBehavior="none"
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => onChoose(keys === "all" ? chosen : String([...keys][0] ?? chosen))}
      className="max-h-72 overflow-auto p-1 outline-none"
    >
      {({ id, name }) => (
        <Option id={id} textValue={name}>
          <span className="min-w-0 flex-1 truncate">{name}</span>
        </Option>
      )}
    </ListBox>
  );
}
