"use client";
import { part } from "../ui/part";
import type { ViewNoticesProps } from "./view-notice-list";

const ViewNoticeList = part(() => import("./view-notice-list").then((file) => file.ViewNoticeList));

/** What there is to say of the view that is open; mostly there is nothing. */
export function ViewNotices(props: ViewNoticesProps) {
  const { viewed, actions, lostColumns, goneValues } = props;
  const { isGone, isOlder, lost } = viewed;
  const isSaid = [lost, lostColumns, goneValues].some((all) => all.length > 0);
  return isSaid || isGone || isOlder || actions.saving.isError ? <ViewNoticeList {...props} /> : null;
}
