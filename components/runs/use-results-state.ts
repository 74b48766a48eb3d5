"use client";
import { useListState } from "../views/use-list-state";
import { resultsGrammar } from "./search-params";

/** What the address shows of a run's results. */
export const useResultsState = () => useListState("results", resultsGrammar);
export type ResultsList = ReturnType<typeof useResultsState>;
