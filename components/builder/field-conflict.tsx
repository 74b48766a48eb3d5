"use client";
import { type BuilderField, criteriaOf, fieldsOf } from "@/lib/client/builder-fields";
import { ConflictNotice } from "../saving/conflict-notice";
import { useMyName } from "../shell/me";
import { Time } from "../ui/time";
import { FIELD_WORDS, valueInWords } from "./part-words";
import type { BuilderState } from "./use-builder";
import type { DraftActions } from "./use-draft-actions";

type Props = {
  field: BuilderField;
  builder: BuilderState;
  actions: DraftActions;
  names: Record<string, string>;
};

/** Who has changed the same as is changed here, in the draft or in what is live, and which of the two stays. */
export function FieldConflict({ field, builder, actions, names }: Props) {
  const { saver, state, stored, criteria, set } = builder;
  const { value, status } = state;
  const me = useMyName();
  const who = (name: string | null) => (name === me && name !== null ? "You" : (name ?? "Somebody"));
  const mine = valueInWords(field, value, criteria, names);
  if (status.kind === "conflict" && status.overlaps.includes(field)) {
    const { draft } = status.theirs.object;
    return (
      <ConflictNotice
        mine={mine}
        theirs={valueInWords(field, status.theirs.value, draft.criteria, names)}
        onKeepMine={() => saver.resolve("mine", field)}
        onTakeTheirs={() => saver.resolve("theirs", field)}
      >
        {who(draft.updated_by)} changed {FIELD_WORDS[field]} too, <Time value={draft.updated_at} />.
      </ConflictNotice>
    );
  }
  const conflict = stored.conflicts.find(({ part }) => part === field);
  if (!conflict || status.kind === "conflict") return null;
  const live = fieldsOf({ name: stored.name, criteria: stored.live });
  return (
    <ConflictNotice
      mine={mine}
      theirs={valueInWords(field, live, criteriaOf(live, stored.live), names)}
      onKeepMine={() => actions.keep(field)}
      onTakeTheirs={() => set({ [field]: live[field] })}
    >
      {who(conflict.changed_by)} published another value of {FIELD_WORDS[field]}, <Time value={conflict.changed_at} />.
    </ConflictNotice>
  );
}
