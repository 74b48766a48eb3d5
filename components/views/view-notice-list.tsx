"use client";
import type { ReactNode } from "react";
import type { ViewPart } from "@/lib/client/view-parts";
import { ViewOverlap } from "@/lib/client/views";
import { ConflictNotice } from "../saving/conflict-notice";
import { Button } from "../ui/button";
import { formatList } from "../ui/intl";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import type { ViewActions } from "./use-view-actions";
import type { Viewed } from "./use-viewed";
import { type ViewedList, viewWords } from "./view-words";

const PART_WORDS: Record<ViewPart, string> = { filters: "the filters", order: "the order", columns: "the columns" };

export type ViewNoticesProps = {
  viewed: Viewed;
  actions: ViewActions;
  list: ViewedList;
  /** Columns that the address names and the list does not have. */
  lostColumns: readonly string[];
  /** Values that its filters ask for and no row has any more. */
  goneValues: readonly string[];
};

/** What somebody should know of the view that is open: that it is gone, older than it is now, or has lost something. */
export function ViewNoticeList({ viewed, actions, list, lostColumns, goneValues }: ViewNoticesProps) {
  const words = viewWords(list);
  const { view, lost, query, normal } = viewed;
  const { error } = actions.saving;
  const notices: ReactNode[] = [];
  if (view && error instanceof ViewOverlap) {
    const shown = (of: string) => error.parts.map((part) => words(part, normal(of)[part])).join("\n");
    notices.push(
      <ConflictNotice
        key="overlap"
        mine={shown(query)}
        theirs={shown(error.now.query)}
        onKeepMine={() => actions.save(view, error.parts)}
        onTakeTheirs={() => actions.takeTheirs(error.now, error.parts)}
      >
        {error.now.changed_by ?? "Somebody"} changed {formatList(error.parts.map((part) => PART_WORDS[part]))} of this
        view too, <Time value={error.now.updated_at} />.
      </ConflictNotice>,
    );
  } else if (view && viewed.isOlder) {
    notices.push(
      <Notice
        key="older"
        role="status"
        action={
          <Button size="sm" onPress={() => viewed.open(view, { history: "replace" })}>
            Show it as it is now
          </Button>
        }
      >
        {view.changed_by ?? "Somebody"} has changed this view, <Time value={view.updated_at} />.
      </Notice>,
    );
  }
  if (viewed.isGone) {
    notices.push(
      <Notice
        key="gone"
        action={
          <Button size="sm" onPress={() => actions.ask("create")}>
            Save as a new view…
          </Button>
        }
      >
        The view of this link was deleted, or is somebody’s own. What the link says of it is shown.
      </Notice>,
    );
  }
  const left = [...lostColumns.map((id) => `the column ${id}`), ...lost.map((filter) => `the filter ${filter}`)];
  if (left.length > 0) {
    notices.push(<Notice key="lost">Left out, since this list does not have it any more: {formatList(left)}.</Notice>);
  }
  if (goneValues.length > 0) {
    notices.push(
      <Notice key="values">
        Nothing has {formatList(goneValues)} any more, and so the list is empty: remove the filter to see the others.
      </Notice>,
    );
  }
  if (notices.length === 0) return null;
  return <div className="flex flex-col gap-2 px-4 pb-2 md:px-5">{notices}</div>;
}
