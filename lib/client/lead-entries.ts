import { infiniteQueryOptions, mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { LeadEntry } from "@/lib/contract/lead-entries";
import { call, callTagged } from "./call";
import { changeSeen } from "./change-seen";

/** At first; a lead that many people work on has a page more behind it. */
const ENTRIES = 20;

export const leadEntriesQuery = (leadId: string) =>
  infiniteQueryOptions({
    queryKey: ["leads", leadId, "entries"],
    queryFn: ({ pageParam, signal }) =>
      call("listLeadEntries", {
        params: { lead_id: leadId },
        query: { limit: ENTRIES, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pagination }) => pagination.next_cursor,
  });

const read = (client: QueryClient, leadId: string) =>
  client.invalidateQueries({ queryKey: leadEntriesQuery(leadId).queryKey });

/** `intent` belongs to the text: the same text sent again is one note. */
export const createNoteMutation = (client: QueryClient, leadId: string) =>
  mutationOptions({
    mutationFn: async ({ text, intent }: { text: string; intent: string }) =>
      (await call("createLeadNote", { params: { lead_id: leadId }, body: { text }, idempotencyKey: intent })).data,
    onSuccess: () => read(client, leadId),
  });

/** Refused where its author has changed it in another window since it was seen. */
export const updateNoteMutation = (client: QueryClient, leadId: string) =>
  mutationOptions({
    mutationFn: ({ id, seen, text }: { id: string; seen: string; text: string }) => {
      const params = { lead_id: leadId, entry_id: id };
      return changeSeen<LeadEntry, LeadEntry>({
        seen: { text: seen },
        wanted: { text },
        read: () => callTagged("getLeadEntry", { params }),
        work: async (ifMatch) => (await call("updateLeadNote", { params, body: { text }, ifMatch })).data,
      });
    },
    onSettled: () => read(client, leadId),
  });

export const deleteNoteMutation = (client: QueryClient, leadId: string) =>
  mutationOptions({
    mutationFn: async (id: string) =>
      (await call("deleteLeadNote", { params: { lead_id: leadId, entry_id: id } })).data,
    onSuccess: () => read(client, leadId),
  });
