"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { revisionsQuery } from "@/lib/client/revisions";
import type { Workflow } from "@/lib/contract/workflows";
import { DataTable } from "../data-table/data-table";
import { ListError } from "../data-table/list-error";
import { Pager } from "../data-table/pager";
import { TableSkeleton } from "../data-table/table-skeleton";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { revisionColumns } from "./revision-columns";
import { versionsParams } from "./search-params";

/** Every criteria that the workflow had: what each changed, when and by whom, and the way back to it. */
export function VersionsTab({ workflow }: { workflow: Workflow }) {
  const [{ after }, setParams] = useQueryStates(versionsParams, { history: "push" });
  const paging = usePaging(after, (next) => setParams({ after: next }));
  const list = useQuery(revisionsQuery(workflow.id, compact({ cursor: after })));
  const rows = list.data?.data;
  return (
    <section aria-label="Versions of the workflow">
      {list.error && !rows ? (
        <ListError
          error={list.error}
          what="The versions can’t be shown."
          onRetry={() => list.refetch()}
          onFirstPage={() => setParams({ after: null })}
        />
      ) : null}
      {rows ? (
        <DataTable
          caption="Versions"
          columns={revisionColumns}
          rows={rows}
          rowId={(row) => String(row.revision)}
          isStale={list.isPlaceholderData}
          empty={<EmptyState title="No versions">Every change of the criteria is kept here.</EmptyState>}
        />
      ) : list.isPending ? (
        <TableSkeleton columns={5} />
      ) : null}
      {list.data ? (
        <Pager
          paging={paging}
          rows={list.data.data.length}
          nextCursor={list.data.pagination.next_cursor}
          isStale={list.isPlaceholderData}
          noun={{ one: "version", many: "versions" }}
        />
      ) : null}
    </section>
  );
}
