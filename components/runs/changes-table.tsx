"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { runChangesQuery } from "@/lib/client/run-changes";
import type { ChangeKind } from "@/lib/contract/run-changes";
import { DataTable } from "../data-table/data-table";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { TableSkeleton } from "../data-table/table-skeleton";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { CHANGE_COLUMNS } from "./change-columns";
import { changesParams } from "./search-params";

const EMPTY: Record<ChangeKind, { title: string; says: string }> = {
  new: { title: "Nothing new", says: "This run saw no company that the other one had not seen." },
  gone: { title: "Nothing gone", says: "This run saw every company that the other one had seen." },
  changed: { title: "Nothing changed", says: "What both runs saw, they saw alike." },
};

type Props = { runId: string; since: string; total: number };

/** The companies of one kind of change. */
export function ChangesTable({ runId, since, total }: Props) {
  const [{ kind, after }, setParams] = useQueryStates(changesParams, { history: "push" });
  const paging = usePaging(after, (next) => setParams({ after: next }));
  const query = runChangesQuery(runId, { since, kind, ...compact({ cursor: after }) });
  const list = useQuery(query);
  // Rows of another kind have other columns.
  const rows = list.data?.data.every((change) => change.kind === kind) ? list.data.data : undefined;
  return (
    <>
      {list.error && !rows ? (
        <ListError
          error={list.error}
          what="The changes can’t be shown."
          onRetry={() => list.refetch()}
          onFirstPage={() => setParams({ after: null })}
        />
      ) : null}
      {rows ? (
        <DataTable
          caption={`Companies that are ${kind}`}
          columns={CHANGE_COLUMNS[kind]}
          rows={rows}
          rowId={(row) => row.lead_id ?? row.company_id}
          isStale={list.isPlaceholderData}
          empty={<EmptyState title={EMPTY[kind].title}>{EMPTY[kind].says}</EmptyState>}
        />
      ) : list.error ? null : (
        <TableSkeleton rows={Math.min(12, total || 4)} columns={kind === "changed" ? 2 : 4} />
      )}
      {rows && list.data ? (
        <Pager
          paging={paging}
          rows={rows.length}
          nextCursor={list.data.pagination.next_cursor}
          isStale={list.isPlaceholderData}
          total={total}
          noun={{ one: "company", many: "companies" }}
          request={query.meta?.request}
        />
      ) : null}
    </>
  );
}
