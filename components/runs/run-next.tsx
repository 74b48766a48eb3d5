"use client";
import { Building2, CalendarClock } from "lucide-react";
import type { Run } from "@/lib/contract/runs";
import { useCanWrite } from "../shell/me";
import { ButtonLink } from "../ui/button-link";
import { counted } from "../ui/intl";

/** Where an ended run leads: to the leads that it has added, and to the next time. */
export function RunNext({ run }: { run: Run }) {
  const canWrite = useCanWrite();
  const { new: added } = run.counts;
  if (added === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      <ButtonLink href={`/leads?run=${run.id}`} size="sm">
        <Building2 aria-hidden className="size-3.5" />
        {added === 1 ? "See the new lead" : `See these ${counted(added, "lead", "leads")}`}
      </ButtonLink>
      {canWrite ? (
        <ButtonLink href={`/workflows/${run.workflow_id}?tab=schedule`} size="sm">
          <CalendarClock aria-hidden className="size-3.5" />
          Put it on a schedule
        </ButtonLink>
      ) : null}
    </p>
  );
}
