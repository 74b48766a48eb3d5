"use client";
import { useQuery } from "@tanstack/react-query";
import { Building2, CalendarClock, UserRound } from "lucide-react";
import { membersQuery } from "@/lib/client/members";
import type { Run } from "@/lib/contract/runs";
import { useBulkChange } from "../lead-changes/use-bulk-change";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { counted } from "../ui/intl";
import { Menu, MenuItem } from "../ui/menu";

/** Where an ended run leads: to the leads that it has added, to who takes care of them, and to the next time. */
export function RunNext({ run }: { run: Run }) {
  const canWrite = useCanWrite();
  const { new: added } = run.counts;
  if (added === 0) {
    return (
      <ButtonLink href={`/workflows/${run.workflow_id}/edit?from=${run.id}`} size="sm">
        Change the criteria
      </ButtonLink>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href={`/leads?run=${run.id}`} size="sm">
        <Building2 aria-hidden className="size-3.5" />
        {added === 1 ? "See the new lead" : `See these ${counted(added, "lead", "leads")}`}
      </ButtonLink>
      {canWrite ? (
        <>
          <Assign run={run} />
          <ButtonLink href={`/workflows/${run.workflow_id}?tab=schedule`} size="sm">
            <CalendarClock aria-hidden className="size-3.5" />
            Put it on a schedule
          </ButtonLink>
        </>
      ) : null}
    </div>
  );
}

function Assign({ run: { id, counts } }: { run: Run }) {
  const { data: members = [] } = useQuery(membersQuery());
  const { start, isStarting } = useBulkChange();
  return (
    <Menu
      label={`Assign ${counted(counts.new, "new lead", "new leads")} to`}
      trigger={
        <Button size="sm" isPending={isStarting}>
          <UserRound aria-hidden className="size-3.5" />
          Assign
        </Button>
      }
    >
      {members.map((one) => (
        <MenuItem
          key={one.id}
          textValue={one.name || one.email}
          onAction={() => void start({ results: { run_id: id, outcome: "new" } }, { owner_id: one.id })}
        >
          {one.name || one.email}
        </MenuItem>
      ))}
    </Menu>
  );
}
