"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { updateWorkflowMutation } from "@/lib/client/workflows";
import type { WorkflowSchedule } from "@/lib/contract/schedule";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { toast } from "../ui/toast";
import { useTimeZone } from "../ui/viewer";
import { type ScheduleDraft, toDraft, toPatch } from "./schedule-draft";
import { ScheduleFields } from "./schedule-fields";

type Props = { workflowId: string; of: WorkflowSchedule };

export function ScheduleForm({ workflowId, of: { schedule, timezone } }: Props) {
  const timeZone = useTimeZone();
  const [draft, setDraft] = useState<ScheduleDraft>(() => toDraft(schedule, timeZone));
  const save = useMutation(updateWorkflowMutation(useQueryClient()));
  const faults = save.error instanceof CallError ? save.error.details : [];

  function submit() {
    save.mutate(
      { id: workflowId, request: { schedule: toPatch(draft) } },
      { onSuccess: ({ schedule_words }) => toast.success("Schedule saved", { description: schedule_words ?? "Off" }) },
    );
  }
  return (
    <form
      aria-label="Schedule"
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <ScheduleFields
        draft={draft}
        timezone={timezone}
        onChange={(change) => setDraft({ ...draft, ...change })}
        faultAt={(field) => faults.find(({ path }) => path === `schedule.${field}`)?.message}
      />
      {save.error && faults.length === 0 ? <ErrorNote error={save.error} what="The schedule was not saved." /> : null}
      <div>
        <Button look="primary" type="submit" isPending={save.isPending}>
          Save schedule
        </Button>
      </div>
    </form>
  );
}
