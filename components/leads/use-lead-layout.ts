"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { leadVarietyQuery } from "@/lib/client/leads";
import { LEAD_TRAITS } from "@/lib/contract/lead-traits";
import { useListLayout } from "../views/use-list-layout";
import { LEAD_COLUMNS, ownLeadLayout } from "./lead-columns";

/** A list of leads leaves out what is the same of all of them. */
export function useLeadLayout(list: Parameters<typeof useListLayout>[0]) {
  const { data: varied = LEAD_TRAITS } = useQuery(leadVarietyQuery());
  const own = useMemo(() => ownLeadLayout(varied), [varied]);
  return useListLayout(list, own, LEAD_COLUMNS);
}
