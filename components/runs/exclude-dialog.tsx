"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { changeExcludedDomains } from "@/lib/client/excluded-domains";
import { everyResult } from "@/lib/client/results";
import { workflowQuery } from "@/lib/client/workflows";
import type { Result } from "@/lib/contract/results";
import type { Run } from "@/lib/contract/runs";
import { ExcludedDomainList } from "../builder/excluded-domain-list";
import { ErrorNote } from "../data-table/error-note";
import { sayFailure } from "../data-table/say-failure";
import { SELECTED_MAX } from "../data-table/selection";
import { useBulkChange } from "../lead-changes/use-bulk-change";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog, DialogActions } from "../ui/dialog";
import { counted, formatCount } from "../ui/intl";
import { toast, UNDO_MS } from "../ui/toast";
import type { ResultSelection } from "./use-result-selection";

type Props = { run: Run; of: ResultSelection; onClose: () => void };

/** Keeps the websites of the selected results, and so every company on them, out of the workflow's later runs. */
export function ExcludeDialog({ run, of, onClose }: Props) {
  const { which, total = 0 } = of;
  const isTooMany = total > SELECTED_MAX;
  const rows = useQuery({
    queryKey: ["results", run.id, "to-exclude", which],
    queryFn: ({ signal }) => (which.results ? everyResult(which.results, signal) : of.picked()),
    enabled: !isTooMany,
  });
  const workflow = useQuery(workflowQuery(run.workflow_id));
  const domains = [...new Set(rows.data?.flatMap(({ domain }) => domain ?? []))];
  const without = rows.data?.filter(({ domain }) => domain === null).length ?? 0;
  const criteria = workflow.data?.criteria;
  return (
    <Dialog title="Leave out in later runs" isOpen onClose={onClose}>
      {isTooMany ? (
        <p>
          At most {formatCount(SELECTED_MAX)} results can be left out at once, and {formatCount(total)} are selected.
          Narrow the list first.
        </p>
      ) : (
        <p className="text-ink-soft">
          Later runs of “{run.workflow_name}” leave these websites out, with every company on them and below.
          {without > 0
            ? ` ${counted(without, "of the selected has", "of the selected have")} no website, and cannot be left out by one.`
            : ""}
        </p>
      )}
      {criteria && domains.length > 0 ? (
        <ExcludedDomainList criteria={{ ...criteria, exclude: { ...criteria.exclude, domains } }} />
      ) : null}
      {rows.error ? <ErrorNote error={rows.error} what="The results can’t be read." /> : null}
      {isTooMany || !rows.data ? (
        <DialogActions>
          <Button onPress={onClose}>Close</Button>
        </DialogActions>
      ) : (
        <Exclude run={run} rows={rows.data} domains={domains} which={which} onClose={onClose} />
      )}
    </Dialog>
  );
}

type ExcludeProps = {
  run: Run;
  rows: readonly Result[];
  domains: readonly string[];
  which: ResultSelection["which"];
  onClose: () => void;
};

function Exclude({ run, rows, domains, which, onClose }: ExcludeProps) {
  const client = useQueryClient();
  const [isMarking, setMarking] = useState(true);
  const { start } = useBulkChange();
  const exclude = useMutation({
    mutationFn: () => changeExcludedDomains(client, run.workflow_id, { leaveOut: domains }),
  });
  async function takeBack(added: string[]) {
    try {
      await changeExcludedDomains(client, run.workflow_id, { allow: added });
      toast.success(`${counted(added.length, "website is", "websites are")} no longer left out`);
    } catch (error) {
      if (error instanceof Error) sayFailure("That was not taken back", error);
    }
  }
  function press() {
    exclude.mutate(undefined, {
      onSuccess: ({ changed }) => {
        toast.success(
          changed.length > 0
            ? `${counted(changed.length, "website is", "websites are")} left out from now on`
            : "All of these were left out already",
          changed.length > 0
            ? { duration: UNDO_MS, action: { label: "Undo", onClick: () => void takeBack(changed) } }
            : undefined,
        );
        if (isMarking) void start(which, { status: "unqualified" });
        onClose();
      },
    });
  }
  return (
    <>
      <Checkbox isSelected={isMarking} onChange={setMarking}>
        Set the status of {rows.length === 1 ? "this lead" : `these ${formatCount(rows.length)} leads`} to Unqualified
        too
      </Checkbox>
      {exclude.error ? <ErrorNote error={exclude.error} what="Nothing was left out." /> : null}
      <DialogActions>
        <Button onPress={onClose}>Close</Button>
        <Button look="primary" isPending={exclude.isPending} isDisabled={domains.length === 0} onPress={press}>
          Leave out {counted(domains.length, "website", "websites")}
        </Button>
      </DialogActions>
    </>
  );
}
