"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CountQuery } from "@/lib/client/count-query";
import { newIntent } from "@/lib/client/intent";
import { createLeadChangeMutation } from "@/lib/client/lead-changes";
import { membersQuery } from "@/lib/client/members";
import type { CreateLeadChange, LeadChangeSet } from "@/lib/contract/lead-changes";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import { ErrorNote } from "../data-table/error-note";
import { OwnerOptions, StatusOptions } from "../leads/lead-options";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { Dialog, DialogActions } from "../ui/dialog";
import { counted } from "../ui/intl";
import { SelectField } from "../ui/select-field";
import { TagInput } from "../ui/tag-input";
import { RecentChanges } from "./recent-changes";

/** Which leads, in the API's words and in the reader's, and how many they are. */
export type ChangedSet = { which: Omit<CreateLeadChange, "set">; count: CountQuery; words: string };

const AS_IT_IS = "";
const NOBODY = "nobody";
const NOTHING = { status: AS_IT_IS, owner: AS_IT_IS, add: [] as string[], remove: [] as string[] };

function toSet({ status, owner, add, remove }: typeof NOTHING): LeadChangeSet {
  return {
    ...compact({ status: LEAD_STATUSES.find((known) => known === status) }),
    ...(owner !== AS_IT_IS && { owner_id: owner === NOBODY ? null : owner }),
    ...(add.length > 0 && { add_tags: add }),
    ...(remove.length > 0 && { remove_tags: remove }),
  };
}

export function ChangeDialog({ of, onClose }: { of: ChangedSet; onClose: () => void }) {
  const [form, setForm] = useState(NOTHING);
  const { data: members = [] } = useQuery(membersQuery());
  const create = useMutation(createLeadChangeMutation(useQueryClient()));
  const count = useQuery(of.count);
  const total = count.data;
  const set = toSet(form);
  const start = () =>
    create.mutate({ body: { ...of.which, set }, intent: newIntent() }, { onSuccess: () => setForm(NOTHING) });
  return (
    <Dialog title="Change leads" isOpen onClose={onClose}>
      <p className="text-ink-soft">{of.words}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="Status"
          value={form.status}
          onChange={(event) => setForm({ ...form, status: event.target.value })}
        >
          <option value={AS_IT_IS}>Leave as it is</option>
          <StatusOptions />
        </SelectField>
        <SelectField
          label="Owner"
          value={form.owner}
          onChange={(event) => setForm({ ...form, owner: event.target.value })}
        >
          <option value={AS_IT_IS}>Leave as it is</option>
          <option value={NOBODY}>Nobody</option>
          <OwnerOptions members={members} />
        </SelectField>
        <TagInput label="Add tags" placeholder="A tag" value={form.add} onChange={(add) => setForm({ ...form, add })} />
        <TagInput
          label="Remove tags"
          placeholder="A tag"
          value={form.remove}
          onChange={(remove) => setForm({ ...form, remove })}
        />
      </div>
      {count.error ? (
        <ErrorNote error={count.error} what="The leads can’t be counted." onRetry={() => count.refetch()} />
      ) : null}
      {create.error ? <ErrorNote error={create.error} what="The change was not started." /> : null}
      <RecentChanges />
      <DialogActions>
        <Button onPress={onClose}>Close</Button>
        <Button
          look="primary"
          isPending={create.isPending}
          isDisabled={Object.keys(set).length === 0 || !total}
          onPress={start}
        >
          Change {total === undefined ? "leads" : counted(total, "lead", "leads")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
