"use client";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "@/lib/client/members";
import type { Lead } from "@/lib/contract/leads";
import { ownerName } from "./lead-options";

export function LeadOwner({ owner }: { owner: NonNullable<Lead["owner"]> }) {
  const { data: members } = useQuery(membersQuery());
  return ownerName(owner, members);
}
