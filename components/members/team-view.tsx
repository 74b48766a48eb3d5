"use client";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "@/lib/client/members";
import { DataTable } from "../data-table/data-table";
import { ErrorNote } from "../data-table/error-note";
import { TableSkeleton } from "../data-table/table-skeleton";
import { useMay } from "../shell/me";
import { InvitePerson } from "./invite-person";
import { memberColumns } from "./member-columns";
import { OpenInvitations } from "./open-invitations";

export function TeamView() {
  const { data, error, refetch } = useQuery(membersQuery());
  const mayManage = useMay("people");
  return (
    <>
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-2 px-4 py-2 md:px-5">
        <h2 className="font-medium">Members</h2>
        {mayManage ? <InvitePerson /> : <p className="text-ink-soft">Owners invite people and change roles.</p>}
      </div>
      <div className="border-t">
        {data ? (
          <DataTable caption="Members" columns={memberColumns} rows={data} rowId={(row) => row.id} empty={null} />
        ) : error ? (
          <div className="p-4 md:p-5">
            <ErrorNote error={error} what="The members can’t be shown." onRetry={() => refetch()} />
          </div>
        ) : (
          <TableSkeleton columns={5} rows={4} />
        )}
      </div>
      {mayManage ? <OpenInvitations /> : null}
    </>
  );
}
