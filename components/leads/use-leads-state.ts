"use client";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { OWN_COLUMNS } from "@/lib/client/view-parts";
import { useViewed } from "../views/use-viewed";
import { type LeadsState, leadsParams, normalLeads, readLeads, writeLeads } from "./search-params";

type Change = { [Key in keyof LeadsState]?: LeadsState[Key] | null };
type Options = { history?: "push" | "replace" };

/** What the list of leads shows: as its address says, or as what it stands for does, such as a view. */
export function useLeadsState() {
  const [raw, setRaw] = useQueryStates(leadsParams, { history: "push" });
  const said = writeLeads(raw);
  const viewed = useViewed({
    table: "leads",
    said,
    normal: normalLeads,
    onQuery: (query, history) => void setRaw(readLeads(new URLSearchParams(query)), history),
  });
  const { query } = viewed;
  const state = useMemo(() => readLeads(new URLSearchParams(query)), [query]);
  /** Another set of leads, or another order. */
  const set = (change: Change, options?: Options) =>
    void setRaw({ ...state, cols: state.cols ?? OWN_COLUMNS, cursor: null, open: null, ...change }, options);
  /** Elsewhere in the same. */
  const go = (change: Pick<Change, "cursor" | "open">, options?: Options) => void setRaw(change, options);
  return { state, viewed, set, go };
}
