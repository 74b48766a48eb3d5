"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { revisionsQuery } from "@/lib/client/revisions";
import type { Workflow } from "@/lib/contract/workflows";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { revisionColumns } from "./revision-columns";
import { versionsParams } from "./search-params";

/** Every criteria that the workflow had: what each changed, when and by whom, and the way back to it. */
export function VersionsTab({ workflow }: { workflow: Workflow }) {
  const [{ after }, setParams] = useQueryStates(versionsParams, { history: "push" });
  const paging = usePaging(after, (next) => setParams({ after: next }));
  const query = revisionsQuery(workflow.id, compact({ cursor: after }));
  const list = useQuery(query);
  return (
    <section aria-label="Versions of the workflow">
      <PagedTable
        list={list}
        fault="The versions can’t be shown."
        caption="Versions"
        columns={revisionColumns}
        rowId={(row) => String(row.revision)}
        empty={<EmptyState title="No versions">Every change of the criteria is kept here.</EmptyState>}
        skeleton={{ columns: 5 }}
        paging={paging}
        onFirstPage={() => setParams({ after: null })}
        noun={{ one: "version", many: "versions" }}
        request={query.meta?.request}
      />
    </section>
  );
}
