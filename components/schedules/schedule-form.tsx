"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { CallError } from "@/lib/client/call-error";
import { WorkflowChanged } from "@/lib/client/change-workflow";
import { keptForms } from "@/lib/client/kept-form";
import { updateWorkflowMutation } from "@/lib/client/workflow-mutations";
import type { Schedule, WorkflowSchedule } from "@/lib/contract/schedule";
import type { Workflow } from "@/lib/contract/workflows";
import { FormError } from "../data-table/form-error";
import { ConflictNotice } from "../saving/conflict-notice";
import { Button } from "../ui/button";
import { Time } from "../ui/time";
import { toast } from "../ui/toast";
import { useTimeZone } from "../ui/viewer";
import { draftInWords, type ScheduleDraft, toDraft, toPatch } from "./schedule-draft";
import { ScheduleFields } from "./schedule-fields";

type Props = { workflow: Workflow; of: WorkflowSchedule };
type Editing = { seen: Schedule | null; draft: ScheduleDraft };

const typedSchedules = keptForms<Editing>();

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function ScheduleForm({ workflow, of: { schedule, schedule_words, timezone } }: Props) {
  const timeZone = useTimeZone();
  const stored = toDraft(schedule, timeZone);
  const about = { name: `the schedule of ${workflow.name}`, href: `/workflows/${workflow.id}?tab=schedule` };
  const [kept] = useState(() => typedSchedules.of(workflow.id, about));
  const typed = useSyncExternalStore(kept.subscribe, kept.typed, () => null);
  const save = useMutation(updateWorkflowMutation(useQueryClient()));
  const isStored = typed === null || isSame(typed.draft, stored);
  // Where nothing is typed, the form is what is stored.
  const { seen, draft } = isStored ? { seen: schedule, draft: stored } : typed;
  const isConflict = !isStored && !isSame(seen, schedule) && !save.isPending;
  useEffect(() => {
    if (typed && isStored) kept.discard();
  }, [typed, isStored, kept]);
  const faults = save.error instanceof CallError ? save.error.details : [];

  function submit() {
    const change = { seen: { id: workflow.id, schedule: seen }, request: { schedule: toPatch(draft) } };
    // A promise, which is told of the answer after the form has gone too.
    save.mutateAsync(change).then(
      (saved) => {
        const since = kept.typed();
        if (since && !isSame(since.draft, draft)) kept.set({ seen: saved.schedule, draft: since.draft });
        else kept.discard();
        toast.success("Schedule saved", { description: saved.schedule_words ?? "Off" });
      },
      () => undefined,
    );
  }
  return (
    <form
      aria-label="Schedule"
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && !isConflict) submit();
      }}
    >
      <ScheduleFields
        draft={draft}
        timezone={timezone}
        onChange={(change) => kept.set({ seen, draft: { ...draft, ...change } })}
        faultAt={(field) => faults.find(({ path }) => path === `schedule.${field}`)?.message}
      />
      {isConflict ? (
        <ConflictNotice
          mine={draftInWords(draft)}
          theirs={schedule_words ?? "Runs by hand only"}
          onKeepMine={() => kept.set({ seen: schedule, draft })}
          onTakeTheirs={kept.discard}
        >
          {workflow.updated_by ?? "Somebody"} changed the schedule too, <Time value={workflow.updated_at} />.
        </ConflictNotice>
      ) : null}
      {save.error instanceof WorkflowChanged ? null : (
        <FormError error={save.error} what="The schedule was not saved." isAtFields={faults.length > 0} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" isPending={save.isPending} isDisabled={isConflict}>
          Save schedule
        </Button>
        {isStored || save.isPending ? null : <Button onPress={kept.discard}>Discard</Button>}
      </div>
    </form>
  );
}
