"use client";
import { useQuery } from "@tanstack/react-query";
import { leadCountQuery } from "@/lib/client/leads";
import { SELECTED_MAX } from "../data-table/selection";
import type { RowSelection } from "../data-table/use-selection";
import { Button } from "../ui/button";
import { counted, formatCount } from "../ui/intl";
import { popoverClass } from "../ui/popover-class";

type Props = { selection: RowSelection; rows: number; filter: Parameters<typeof leadCountQuery>[0] };

export function SelectionBar({ selection, rows, filter }: Props) {
  const { ids, isAll, isDropped, isPageSelected } = selection;
  const isShown = isAll || ids.size > 0;
  const { data: total } = useQuery({ ...leadCountQuery(filter), enabled: isAll || (isShown && isPageSelected) });
  if (!isShown) {
    return isDropped ? (
      <p className="border-t px-4 py-2 text-ink-soft md:px-5">Selection cleared: the filter changed.</p>
    ) : null;
  }
  return (
    <section
      aria-label="Selection"
      // Over the page, not in it: rows that moved down would not be where the next click goes.
      className={popoverClass(
        "fixed inset-x-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 mx-auto flex w-fit flex-wrap items-center gap-x-3 gap-y-1 py-1.5 ps-4 pe-1.5 md:inset-x-auto md:bottom-4 md:ms-5",
      )}
    >
      <span className="tabular-nums">{words()}</span>
      {isPageSelected ? null : (
        <Button size="sm" look="ghost" onPress={() => selection.togglePage(true)}>
          Select this page
        </Button>
      )}
      {!isAll && isPageSelected && total !== undefined && total > ids.size ? (
        <Button size="sm" look="ghost" onPress={selection.selectAll}>
          Select all {formatCount(total)} that match
        </Button>
      ) : null}
      <Button size="sm" look="ghost" onPress={selection.clear}>
        Clear
      </Button>
    </section>
  );

  function words(): string {
    if (isAll)
      return total === undefined ? "All that match are selected" : `All ${formatCount(total)} that match are selected`;
    if (ids.size >= SELECTED_MAX) return `${formatCount(ids.size)} leads selected, the most that can be picked by hand`;
    if (isPageSelected && ids.size === rows && rows > 1) return `All ${rows} on this page are selected`;
    return `${counted(ids.size, "lead", "leads")} selected`;
  }
}
