"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { leadVarietyQuery } from "@/lib/client/leads";
import { LEAD_TRAITS } from "@/lib/contract/lead-traits";
import type { LayoutParams } from "../data-table/layout-params";
import { useTableLayout } from "../data-table/use-table-layout";
import { LEAD_COLUMNS, ownLeadLayout } from "./lead-columns";

type Options = {
  params: LayoutParams;
  onChange: (params: LayoutParams) => void;
  /** What is changed of a view's columns is the view's, and not kept for the list without it. */
  isOfView: boolean;
};

export function useLeadLayout({ params, onChange, isOfView }: Options) {
  const { data: varied = LEAD_TRAITS } = useQuery(leadVarietyQuery());
  const own = useMemo(() => ownLeadLayout(varied), [varied]);
  return useTableLayout({ params, own, known: LEAD_COLUMNS, onChange, kept: isOfView ? null : "leads_table" });
}
