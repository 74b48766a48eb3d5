"use client";
import { useQuery } from "@tanstack/react-query";
import { openInvitationsQuery } from "@/lib/client/members";
import { DataTable } from "../data-table/data-table";
import { ErrorNote } from "../data-table/error-note";
import { TableSkeleton } from "../data-table/table-skeleton";
import { invitationColumns } from "./invitation-columns";

/** Links that still let somebody in. */
export function OpenInvitations() {
  const { data, error, refetch } = useQuery(openInvitationsQuery());
  return (
    <section aria-labelledby="invitations" className="border-t">
      <h2 id="invitations" className="px-4 pt-5 pb-3 font-medium md:px-5">
        Open invitations
      </h2>
      <div className="border-t">
        {data ? (
          <DataTable
            caption="Open invitations"
            columns={invitationColumns}
            rows={data}
            rowId={(row) => row.id}
            empty={
              <p className="px-4 py-3 text-ink-soft md:px-5">None. An invitation is a link that lets one person in.</p>
            }
          />
        ) : error ? (
          <div className="p-4 md:p-5">
            <ErrorNote error={error} what="The invitations can’t be shown." onRetry={() => refetch()} />
          </div>
        ) : (
          <TableSkeleton columns={5} rows={2} />
        )}
      </div>
    </section>
  );
}
