import type { SortingState } from "@tanstack/react-table";

/** "-name" in the address is "name, downwards" in the table. */
export function sortingOf(sort: string): SortingState {
  return sort.startsWith("-") ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
}

export function sortOf(sorting: SortingState): string | null {
  const first = sorting[0];
  return first ? `${first.desc ? "-" : ""}${first.id}` : null;
}
