"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { WorkflowChanged } from "@/lib/client/change-workflow";
import { updateWorkflowMutation } from "@/lib/client/workflows";
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

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function ScheduleForm({ workflow, of: { schedule, schedule_words, timezone } }: Props) {
  const timeZone = useTimeZone();
  const startOf = (seen: Schedule | null): Editing => ({ seen, draft: toDraft(seen, timeZone) });
  const [editing, setEditing] = useState(() => startOf(schedule));
  const save = useMutation(updateWorkflowMutation(useQueryClient()));
  const { seen, draft } = editing;
  const isOld = !isSame(seen, schedule) && !save.isPending;
  const isEdited = !isSame(draft, toDraft(seen, timeZone));
  const isConflict = isOld && isEdited && !isSame(draft, toDraft(schedule, timeZone));
  // Nothing was typed, so the form is what is stored.
  if (isOld && !isConflict) setEditing(startOf(schedule));
  const faults = save.error instanceof CallError ? save.error.details : [];

  function submit() {
    save.mutate(
      { seen: { id: workflow.id, schedule: seen }, request: { schedule: toPatch(draft) } },
      {
        onSuccess: (saved) => {
          setEditing(startOf(saved.schedule));
          toast.success("Schedule saved", { description: saved.schedule_words ?? "Off" });
        },
      },
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
        onChange={(change) => setEditing({ seen, draft: { ...draft, ...change } })}
        faultAt={(field) => faults.find(({ path }) => path === `schedule.${field}`)?.message}
      />
      {isConflict ? (
        <ConflictNotice
          mine={draftInWords(draft)}
          theirs={schedule_words ?? "Runs by hand only"}
          onKeepMine={() => setEditing({ seen: schedule, draft })}
          onTakeTheirs={() => setEditing(startOf(schedule))}
        >
          {workflow.updated_by ?? "Somebody"} changed the schedule too, <Time value={workflow.updated_at} />.
        </ConflictNotice>
      ) : null}
      {save.error instanceof WorkflowChanged ? null : (
        <FormError error={save.error} what="The schedule was not saved." isAtFields={faults.length > 0} />
      )}
      <div>
        <Button look="primary" type="submit" isPending={save.isPending} isDisabled={isConflict}>
          Save schedule
        </Button>
      </div>
    </form>
  );
}
