"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryState } from "nuqs";
import { partsChanged } from "@/lib/client/builder-fields";
import { runQuery } from "@/lib/client/runs";
import type { Criteria } from "@/lib/contract/criteria";
import { CRITERIA_PARTS, changedParts, readPart, withParts } from "@/lib/contract/criteria-parts";
import { toast } from "../ui/toast";
import { builderParams } from "./search-params";
import type { BuilderState } from "./use-builder";

/** What a run had looked for, in the shape of today's criteria: it may be older than some part of them. */
function criteriaOfThen(then: Criteria, now: Criteria): Criteria {
  return withParts(now, new Map(CRITERIA_PARTS.map((part) => [part, readPart(then, part) ?? readPart(now, part)])));
}

/** The criteria of the run that the address names, where they are others than the workflow's; to look at, or to go on from. */
export function useRunCriteria(workflowId: string, { criteria, set, undo }: BuilderState) {
  const [from, setFrom] = useQueryState("from", builderParams.from.withOptions({ history: "push" }));
  const { data: run } = useQuery({ ...runQuery(from ?? ""), enabled: from !== null });
  if (!from || run?.workflow_id !== workflowId) return null;
  const then = criteriaOfThen(run.criteria, criteria);
  const parts = changedParts(criteria, then);
  if (parts.length === 0) return null;
  const leave = () => void setFrom(null);
  return {
    run,
    criteria: then,
    parts,
    leave,
    take() {
      set(partsChanged(criteria, then));
      leave();
      toast.success("The workflow has the criteria of that run now", {
        action: { label: "Undo", onClick: undo.undo },
      });
    },
  };
}
export type RunCriteria = NonNullable<ReturnType<typeof useRunCriteria>>;
