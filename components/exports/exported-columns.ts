import type { TableLayout } from "../data-table/table-layout";

/** What an export calls the columns that a list calls otherwise. */
const CALLED: Record<string, string> = {
  name: "company_name",
  owner: "owner.email",
  category: "category_name",
  source: "source.key",
};

/** What an export has of the columns that are shown, in their order. */
export function exportedColumns<Column extends string>({ columns }: TableLayout, all: readonly Column[]): Column[] {
  return columns.flatMap(({ id }) => all.find((column) => column === (CALLED[id] ?? id)) ?? []);
}
