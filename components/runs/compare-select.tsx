"use client";
import { useQuery } from "@tanstack/react-query";
import { isLive } from "@/lib/client/run-status";
import { runsQuery } from "@/lib/client/runs";
import type { RunComparison } from "@/lib/contract/run-changes";
import type { Run } from "@/lib/contract/runs";
import { formatDate } from "../ui/intl";
import { SelectField } from "../ui/select-field";
import { useTimeZone } from "../ui/viewer";
import { RUN_STATUS } from "./run-status";

type Choice = Pick<Run, "id" | "created_at" | "status" | "workflow_revision">;
type Props = { run: Run; since: NonNullable<RunComparison["since"]>; onChange: (runId: string) => void };

/** The newest ended runs of the workflow, and the one that is compared with however old it is. */
export function CompareSelect({ run, since, onChange }: Props) {
  const timeZone = useTimeZone();
  const recent = useQuery(runsQuery(run.workflow_id, {})).data?.data ?? [];
  const ended: Choice[] = recent.filter(({ id, status }) => id !== run.id && !isLive(status));
  const choices = ended.some(({ id }) => id === since.id) ? ended : [...ended, since];
  return (
    <SelectField
      label="Compare with another run"
      hideLabel
      value={since.id}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map(({ id, created_at, status, workflow_revision }) => (
        <option key={id} value={id}>
          {formatDate(Date.parse(created_at), "datetime", timeZone)} · revision {workflow_revision}
          {status === "succeeded" ? "" : ` · ${RUN_STATUS[status].name.toLowerCase()}`}
        </option>
      ))}
    </SelectField>
  );
}
