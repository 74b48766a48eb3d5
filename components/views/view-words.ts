import type { ViewPart } from "@/lib/client/view-parts";
import { layoutIn, readLayout } from "../data-table/layout-params";
import type { KnownColumn, TableLayout } from "../data-table/table-layout";
import { formatList } from "../ui/intl";

/** What a list is made of, for words about its views. */
export type ViewedList = {
  /** By the keys that they have in the address. */
  filters: readonly { key: string; label: string }[];
  orderOf?: (query: URLSearchParams) => string;
  own: TableLayout;
  known: readonly KnownColumn[];
};

/** What a part of a view says, for whoever has to choose between two of them. */
export const viewWords =
  ({ filters, orderOf, own, known }: ViewedList) =>
  (part: ViewPart, query: string): string => {
    const params = new URLSearchParams(query);
    if (part === "order") return orderOf?.(params) ?? "The list’s own order";
    if (part === "filters") {
      const said = filters.filter(({ key }) => params.has(key)).map(({ key, label }) => `${label}: ${params.get(key)}`);
      return said.length > 0 ? said.join("\n") : "No filter";
    }
    const said = layoutIn(query);
    if (said.cols === null) return "The list’s own columns";
    const { layout } = readLayout(said, own, known);
    return formatList(layout.columns.map(({ id }) => known.find((column) => column.id === id)?.label ?? id));
  };
