"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import type { Lead } from "@/lib/contract/leads";
import { seen } from "@/lib/contract/seen";
import type { Workflow } from "@/lib/contract/workflows";
import { useDebounced } from "../ui/use-debounced";

const TYPING_MS = 150;
const SHOWN = 6;

/** The workflows and leads whose names hold what is typed; before that, the newest workflows. */
export function useFinds(typed: string): { workflows: Workflow[]; leads: Lead[] } {
  const q = useDebounced(seen(typed), TYPING_MS).slice(0, 80);
  const query = { limit: SHOWN, ...(q && { q }) };
  const workflows = useQuery({
    queryKey: ["workflows", "found", q],
    queryFn: async ({ signal }) => (await call("listWorkflows", { query, signal })).data,
    placeholderData: keepPreviousData,
  });
  const leads = useQuery({
    queryKey: ["leads", "found", q],
    queryFn: async ({ signal }) => (await call("listLeads", { query, signal })).data,
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  return { workflows: workflows.data ?? [], leads: q === "" ? [] : (leads.data ?? []) };
}
