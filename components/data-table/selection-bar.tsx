"use client";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { counted, formatCount } from "../ui/intl";
import { popoverClass } from "../ui/popover-class";
import { SELECTED_MAX } from "./selection";
import type { RowSelection } from "./use-selection";

type Props = {
  selection: RowSelection;
  /** On this page. */
  rows: number;
  /** That the filters leave, where it is known. */
  total: number | undefined;
  noun: { one: string; many: string };
  onSelectAll: () => void;
  /** All are scrolled through: there are no pages of them. */
  isScrolled?: boolean;
  /** What can be done with them. */
  children?: ReactNode;
};

/** How many rows are ticked, the ways to more and to none, and what can be done with them. */
export function SelectionBar({ selection, rows, total, noun, onSelectAll, isScrolled = false, children }: Props) {
  const { ids, isAll, isDropped, isPageSelected } = selection;
  if (!isAll && ids.size === 0) {
    return isDropped ? (
      <p className="border-t px-4 py-2 text-ink-soft md:px-5">Selection cleared: the filter changed.</p>
    ) : null;
  }
  return (
    <section
      aria-label="Selection"
      // Over the page, not in it: rows that moved down would not be where the next click goes.
      className={popoverClass(
        "fixed inset-x-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 mx-auto flex w-fit flex-wrap items-center gap-x-3 gap-y-1 py-1.5 ps-4 pe-1.5 md:inset-x-auto md:bottom-14 md:ms-5",
      )}
    >
      <span className="tabular-nums">{words()}</span>
      {isPageSelected || isScrolled ? null : (
        <Button size="sm" look="ghost" onPress={() => selection.togglePage(true)}>
          Select this page
        </Button>
      )}
      {!isAll && (isPageSelected || isScrolled) && total !== undefined && total > ids.size ? (
        <Button size="sm" look="ghost" onPress={onSelectAll}>
          Select all {formatCount(total)} that match
        </Button>
      ) : null}
      {children}
      <Button size="sm" look="ghost" onPress={selection.clear}>
        Clear
      </Button>
    </section>
  );

  function words(): string {
    if (isAll)
      return total === undefined ? "All that match are selected" : `All ${formatCount(total)} that match are selected`;
    if (ids.size >= SELECTED_MAX)
      return `${formatCount(ids.size)} ${noun.many} selected, the most that can be picked by hand`;
    if (!isScrolled && isPageSelected && ids.size === rows && rows > 1) return `All ${rows} on this page are selected`;
    return `${counted(ids.size, noun.one, noun.many)} selected`;
  }
}
