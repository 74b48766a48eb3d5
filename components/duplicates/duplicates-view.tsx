"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { duplicatesQuery } from "@/lib/client/duplicates";
import type { Decision, Duplicate, DuplicateStatus } from "@/lib/contract/duplicates";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { usePaging } from "../data-table/use-paging";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { Notice } from "../ui/notice";
import { DuplicateCard } from "./duplicate-card";
import { DuplicatesSkeleton } from "./duplicates-skeleton";
import { duplicatesParams } from "./search-params";
import { useDecide } from "./use-decide";
import { stepFrom, usePairKeys } from "./use-pair-keys";

const TABS = [
  { value: "unsure", name: "Unsure" },
  { value: "merged", name: "Merged" },
  { value: "same", name: "Decided: same" },
  { value: "apart", name: "Decided: apart" },
] as const;

const EMPTY: Record<DuplicateStatus, { title: string; text: string }> = {
  unsure: {
    title: "Nothing to decide",
    text: "Records that are likely, but not surely, one company wait here until somebody says which.",
  },
  merged: {
    title: "Nothing was merged",
    text: "Records that surely are one company are listed here, with the reason.",
  },
  same: {
    title: "No pair was said to be one company",
    text: "What you decide stays decided through every later load.",
  },
  apart: { title: "No pair was kept apart", text: "What you decide stays decided through every later load." },
};

/** Pairs of records that are or may be one company, the likeliest first. */
export function DuplicatesView() {
  const [{ status, lead, cursor }, setParams] = useQueryStates(duplicatesParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ cursor: next }));
  const query = duplicatesQuery({ status, ...compact({ cursor, lead_id: lead }) });
  const list = useQuery(query);
  const pairs = list.data?.data ?? [];
  const save = useDecide();
  const canWrite = useCanWrite();

  function decide(pair: Duplicate, decision: Decision | null) {
    if (!canWrite || decision === pair.decision) return;
    const card = document.querySelector<HTMLElement>(`[data-pair="${CSS.escape(pair.id)}"]`);
    // The pair leaves the list; the focus goes to one that stays.
    if (card?.contains(document.activeElement) && !stepFrom(card, 1)) stepFrom(card, -1);
    save(pair, decision);
  }
  const onKeyDown = usePairKeys(pairs, decide);

  return (
    <>
      <FilterTabs
        label="Show pairs"
        tabs={TABS}
        value={status}
        onChange={(next) => setParams({ status: next, cursor: null })}
      />
      <div className="border-t" aria-busy={list.isPlaceholderData}>
        {lead ? (
          <div className="px-4 pt-3 md:px-5">
            <Notice
              action={
                <Button size="sm" onPress={() => setParams({ lead: null, cursor: null })}>
                  Show all
                </Button>
              }
            >
              Only pairs of one lead.
            </Notice>
          </div>
        ) : null}
        {list.error && !list.data ? (
          <ListError
            error={list.error}
            what="The pairs can’t be shown."
            onRetry={() => list.refetch()}
            onFirstPage={() => setParams({ cursor: null })}
          />
        ) : null}
        {list.isPending ? <DuplicatesSkeleton /> : null}
        {list.data && pairs.length === 0 ? (
          <EmptyState title={EMPTY[status].title}>{EMPTY[status].text}</EmptyState>
        ) : null}
        {pairs.length > 0 ? (
          <>
            {canWrite ? (
              <p className="px-4 pt-2 text-ink-faint text-xs max-md:hidden md:px-5">
                Up and down move between pairs, <kbd>s</kbd> says same company, <kbd>a</kbd> keeps apart.
              </p>
            ) : null}
            <ul onKeyDown={onKeyDown} className={list.isPlaceholderData ? "opacity-60" : ""}>
              {pairs.map((pair) => (
                <DuplicateCard key={pair.id} pair={pair} onDecide={(decision) => decide(pair, decision)} />
              ))}
            </ul>
          </>
        ) : null}
        {list.data ? (
          <Pager
            paging={paging}
            rows={pairs.length}
            nextCursor={list.data.pagination.next_cursor}
            isStale={list.isPlaceholderData}
            noun={{ one: "pair", many: "pairs" }}
            request={query.meta?.request}
          />
        ) : null}
      </div>
    </>
  );
}
