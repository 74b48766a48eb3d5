"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { decideDuplicateMutation } from "@/lib/client/duplicates";
import type { Decision, Duplicate } from "@/lib/contract/duplicates";
import { sayFailure } from "../data-table/say-failure";
import { toast } from "../ui/toast";

const DONE: Record<Decision, string> = { same: "are one company", apart: "are kept apart" };
const UNDONE = "The decision is taken back";

/** Two leads that become one company both stay in the list. */
function consequence({ left, right }: Duplicate, decision: Decision): { description?: string } {
  const areBothLeads = left.lead_id !== null && right.lead_id !== null && left.lead_id !== right.lead_id;
  if (decision !== "same" || !areBothLeads) return {};
  return { description: "Both were leads already: both stay in your list, and later runs count them as one." };
}

export function useDecide() {
  const { mutate } = useMutation(decideDuplicateMutation(useQueryClient()));
  const failed = (error: Error) => sayFailure("The decision was not saved", error);

  return (pair: Duplicate, decision: Decision | null) => {
    const before = pair.decision;
    const undo = {
      label: "Undo",
      onClick: () =>
        mutate(
          { id: pair.id, seen: decision, decision: before },
          { onSuccess: () => toast.success(UNDONE), onError: failed },
        ),
    };
    const names = `${pair.left.company_name} and ${pair.right.company_name}`;
    const said = decision ? `${names} ${DONE[decision]}` : UNDONE;
    const more = decision ? consequence(pair, decision) : {};
    mutate(
      { id: pair.id, seen: before, decision },
      { onSuccess: () => toast.success(said, { ...more, action: undo }), onError: failed },
    );
  };
}
