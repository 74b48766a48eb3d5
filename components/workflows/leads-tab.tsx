"use client";
import { useQuery } from "@tanstack/react-query";
import { createColumnHelper } from "@tanstack/react-table";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { leadCountQuery, leadsQuery } from "@/lib/client/leads";
import type { Lead } from "@/lib/contract/leads";
import type { Workflow } from "@/lib/contract/workflows";
import type { Features } from "../data-table/features";
import { PagedTable } from "../data-table/paged-table";
import { usePaging } from "../data-table/use-paging";
import { leadColumns } from "../leads/lead-columns";
import { ButtonLink } from "../ui/button-link";
import { compact } from "../ui/compact";
import { EmptyState } from "../ui/empty-state";
import { RunNow } from "./run-now";
import { leadsTabParams } from "./search-params";

const column = createColumnHelper<Features, Lead>();
const NOUN = { one: "lead", many: "leads" };

const SHOWN = ["status", "owner", "city", "state", "website", "score", "created_at"];
const others = leadColumns.filter(({ id, accessorKey }: { id?: string; accessorKey?: unknown }) =>
  SHOWN.includes(id ?? String(accessorKey)),
);

/** Its page of the leads, with the panel open: there they are worked on. */
const columnsOf = (workflowId: string) => [
  ...column.columns([
    column.accessor("company_name", {
      id: "name",
      header: "Company",
      enableSorting: false,
      meta: { label: "Company", card: "title" },
      cell: ({ row: { original } }) => (
        <Link
          href={`/leads?workflow=${workflowId}&open=${original.id}`}
          translate="no"
          className="rounded-sm font-medium hover:underline"
        >
          {original.company_name}
        </Link>
      ),
    }),
  ]),
  ...others,
];

/** The leads that the workflow's runs found first, those of the newest run first. */
export function LeadsTab({ workflow }: { workflow: Workflow }) {
  const [{ leads: cursor }, setParams] = useQueryStates(leadsTabParams, { history: "push" });
  const paging = usePaging(cursor, (next) => setParams({ leads: next }));
  const columns = useMemo(() => columnsOf(workflow.id), [workflow.id]);
  const filter = { workflow_id: workflow.id };
  const query = leadsQuery({ sort: "-run", ...filter, ...compact({ cursor }) });
  const list = useQuery(query);
  const { data: total } = useQuery(leadCountQuery(filter));
  return (
    <>
      <div className="flex justify-end px-4 py-2 md:px-5">
        <ButtonLink href={`/leads?workflow=${workflow.id}`} size="sm">
          Work on them in Leads
        </ButtonLink>
      </div>
      <div className="border-t">
        <PagedTable
          list={list}
          fault="The leads can’t be shown."
          caption={`Leads that ${workflow.name} found`}
          columns={columns}
          rowId={(row) => row.id}
          empty={
            <EmptyState title="No leads yet" action={<RunNow workflow={workflow} />}>
              Every company that a run finds and that is new to you becomes a lead.
            </EmptyState>
          }
          skeleton={{ columns: 6 }}
          paging={paging}
          total={total}
          onFirstPage={() => setParams({ leads: null })}
          noun={NOUN}
          request={query.meta?.request}
        />
      </div>
    </>
  );
}
