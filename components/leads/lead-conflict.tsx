"use client";
import type { LeadForm } from "@/lib/client/lead-savers";
import type { SaveState } from "@/lib/client/saver";
import type { LeadDetail } from "@/lib/contract/leads";
import { ConflictNotice } from "../saving/conflict-notice";
import { useMyId } from "../shell/me";
import { Time } from "../ui/time";
import { STATUS_NAMES } from "./lead-status";

type Asked = Exclude<keyof LeadForm, "tags">;
type Props = {
  field: Asked;
  state: SaveState<LeadForm, LeadDetail>;
  ownerName: (id: string) => string;
  onResolve: (choice: "mine" | "theirs", field: Asked) => void;
};

const WORDS = { status: "the status", ownerId: "the owner", notes: "the notes" };
const CHANGES = { status: "status", ownerId: "owner", notes: "notes" } as const;

/** Who has changed what the reader is changing too; nothing where nobody has. */
export function LeadConflict({ field, state: { value, status }, ownerName, onResolve }: Props) {
  const myId = useMyId();
  if (status.kind !== "conflict" || !status.overlaps.includes(field)) return null;
  const { value: theirs, object } = status.theirs;
  const last = object.last_changes[CHANGES[field]];
  const who = last?.by.id === myId && !last?.by.key ? "You" : last?.by.name || last?.by.email || "Somebody";
  const shown = (form: LeadForm) => {
    if (field === "status") return STATUS_NAMES[form.status];
    if (field === "notes") return form.notes.trim() || "None";
    if (form.ownerId === null) return "Nobody";
    return form.ownerId === object.owner?.id ? object.owner.name || object.owner.email : ownerName(form.ownerId);
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
