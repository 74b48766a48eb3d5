"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { leadEntriesQuery } from "@/lib/client/lead-entries";
import type { Lead } from "@/lib/contract/leads";
import { PanelSection } from "../companies/panel-section";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { LeadEntry } from "./lead-entry";
import { LeadNoteForm } from "./lead-note-form";

/** What people wrote of a lead and changed of it, newest first. */
export function LeadHistory({ lead }: { lead: Pick<Lead, "id" | "company_name"> }) {
  const canWrite = useCanWrite();
  const list = useInfiniteQuery(leadEntriesQuery(lead.id));
  const entries = list.data?.pages.flatMap(({ data }) => data);
  return (
    <PanelSection title="Notes and changes">
      {canWrite ? <LeadNoteForm key={lead.id} leadId={lead.id} name={lead.company_name} /> : null}
      {list.error && !entries ? (
        <ErrorNote error={list.error} what="The history can’t be shown." onRetry={() => list.refetch()} />
      ) : null}
      {!entries && !list.error ? <Skeleton className="h-4 w-2/3" /> : null}
      {entries?.length === 0 ? (
        <p className="text-ink-faint text-sm">Nobody has written or changed anything yet.</p>
      ) : null}
      {entries && entries.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {entries.map((entry) => (
            <LeadEntry key={entry.id} lead={lead} entry={entry} />
          ))}
        </ol>
      ) : null}
      {list.hasNextPage ? (
        <Button size="sm" className="mt-3" isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </PanelSection>
  );
}
