"use client";
import { useQuery } from "@tanstack/react-query";
import type { KnownLead, LeadForm } from "@/lib/client/lead-form";
import { membersQuery } from "@/lib/client/members";
import type { SaveState } from "@/lib/client/saver";
import { ConflictNotice } from "../saving/conflict-notice";
import { useMyId } from "../shell/me";
import { formatDay } from "../ui/intl";
import { Time } from "../ui/time";
import { STATUS_NAMES } from "./lead-status";

type Asked = Exclude<keyof LeadForm, "tags">;
type Props = {
  field: Asked;
  state: SaveState<LeadForm, KnownLead>;
  onResolve: (choice: "mine" | "theirs", field: Asked) => void;
};

const WORDS: Record<Asked, string> = {
  status: "the status",
  ownerId: "the owner",
  notes: "the pinned note",
  nextStep: "the next step",
  nextStepOn: "the day of the next step",
};
const CHANGES = {
  status: "status",
  ownerId: "owner",
  notes: "notes",
  nextStep: "next_step",
  nextStepOn: "next_step_on",
} as const;

/** Who has changed what the reader is changing too; nothing where nobody has. */
export function LeadConflict({ field, state: { value, status }, onResolve }: Props) {
  const myId = useMyId();
  const { data: members } = useQuery(membersQuery());
  if (status.kind !== "conflict" || !status.overlaps.includes(field)) return null;
  const { value: theirs, object } = status.theirs;
  const last = object.last_changes?.[CHANGES[field]];
  const who = last?.by.id === myId && !last?.by.key ? "You" : last?.by.name || last?.by.email || "Somebody";
  const shown = (form: LeadForm) => {
    if (field === "status") return STATUS_NAMES[form.status];
    if (field === "nextStepOn") return form.nextStepOn ? formatDay(form.nextStepOn) : "None";
    if (field !== "ownerId") return form[field].trim() || "None";
    if (form.ownerId === null) return "Nobody";
    return form.ownerId === object.owner?.id
      ? object.owner.name || object.owner.email
      : members?.find(({ id }) => id === form.ownerId)?.name || "Somebody";
  };
  return (
    <ConflictNotice
      mine={shown(value)}
      theirs={shown(theirs)}
      onKeepMine={() => onResolve("mine", field)}
      onTakeTheirs={() => onResolve("theirs", field)}
    >
      {who} changed {WORDS[field]} {who === "You" ? "elsewhere " : ""}too
      {last ? (
        <>
          , <Time value={last.at} />
        </>
      ) : null}
      .
    </ConflictNotice>
  );
}
