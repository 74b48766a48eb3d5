/** What the API takes by their ids at once; more are named by a filter. */
export const SELECTED_MAX = 1_000;

export type Selection = { ids: ReadonlySet<string>; isAll: boolean };
export const NOTHING_SELECTED: Selection = { ids: new Set(), isAll: false };

/** All but one is no filter: who unticks a row of "all" keeps what is ticked on the page. */
export function selectRows(before: Selection, page: readonly string[], rows: readonly string[], isSelected: boolean) {
  const ids = new Set(before.isAll ? page : before.ids);
  for (const id of rows) {
    if (!isSelected) ids.delete(id);
    else if (ids.size < SELECTED_MAX) ids.add(id);
  }
  return { ids, isAll: false };
}

/** The rows from one to the other, both included; the last alone where the first is on another page. */
export function rowsBetween(page: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [from === null ? -1 : page.indexOf(from), page.indexOf(to)];
  return a < 0 || b < 0 ? [to] : page.slice(Math.min(a, b), Math.max(a, b) + 1);
}
