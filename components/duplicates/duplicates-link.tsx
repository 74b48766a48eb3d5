"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { waitingQuery } from "@/lib/client/duplicates";
import { Badge } from "../ui/badge";
import { formatCount } from "../ui/intl";

/** The server counts no further. */
const COUNTED = 1000;

/** Leads to the pairs that wait for a decision, and says how many. */
export function DuplicatesLink() {
  const waiting = useQuery(waitingQuery()).data;
  return (
    <Link
      href="/leads/duplicates"
      className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-ink-soft text-xs hover:bg-hover hover:text-ink"
    >
      Duplicates
      {waiting ? (
        <Badge>
          {formatCount(waiting)}
          {waiting >= COUNTED ? "+" : ""}
          <span className="sr-only"> to decide</span>
        </Badge>
      ) : null}
    </Link>
  );
}
