"use client";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "@/lib/client/members";
import type { ApiKey } from "@/lib/contract/api-keys";
import { useMay, useMe } from "../shell/me";

/** Whether the reader may rotate and revoke the key: their own, or another's as the role of both allows. */
export function useMayManage({ created_by }: Pick<ApiKey, "created_by">): boolean {
  const isOwn = useMe()?.member.email === created_by;
  const [own, others, owners] = [useMay("own_keys"), useMay("others_keys"), useMay("owners_keys")];
  const { data: members } = useQuery({ ...membersQuery(), enabled: !isOwn && others && !owners });
  if (isOwn) return own;
  if (owners || !others) return owners;
  return members !== undefined && members.find(({ email }) => email === created_by)?.role !== "owner";
}
