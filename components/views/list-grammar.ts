import { createLoader, createSerializer, type inferParserType, type ParserMap, parseAsString } from "nuqs/server";
import { partsOf } from "@/lib/client/view-parts";
import { layoutParams } from "../data-table/layout-params";

/** What the address of a list with views says beside its own filters and order. */
export const viewParams = {
  ...layoutParams,
  view: parseAsString,
  /** What the view was when it was opened. */
  base: parseAsString,
};

export type ListState<Params extends ParserMap> = inferParserType<Params>;
/** Some of it, or without something. */
export type ListChange<Params extends ParserMap> = {
  [Key in keyof ListState<Params>]?: ListState<Params>[Key] | null;
};

/** How a list's address is read and written; `normal` is a query as the list understands it. */
export function listGrammar<Params extends ParserMap>(params: Params) {
  const read = createLoader(params);
  const write = createSerializer(params);
  return {
    params,
    read,
    /** The address's query of a state, without what is the same unless told otherwise. */
    write: (state: ListChange<Params>) => write(state).slice(1),
    normal: (query: string) => partsOf(write(read(new URLSearchParams(query)))),
  };
}
export type ListGrammar<Params extends ParserMap> = ReturnType<typeof listGrammar<Params>>;
