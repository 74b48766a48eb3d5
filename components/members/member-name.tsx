"use client";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "@/lib/client/members";
import { None } from "../ui/none";

/** What a member is called; of who has left, that they have. */
export function MemberName({ id, none }: { id: string | null; none: string }) {
  const { data: members } = useQuery(membersQuery());
  if (id === null) return <None title={none} />;
  const found = members?.find((one) => one.id === id);
  if (found) return found.name || found.email;
  return members ? <span className="text-ink-faint">Somebody who left</span> : "";
}
