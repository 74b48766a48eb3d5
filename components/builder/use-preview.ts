"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { previewQuery } from "@/lib/client/preview";
import type { Criteria } from "@/lib/contract/criteria";
import { announce } from "../ui/announcer";
import { formatCount } from "../ui/intl";
import { useDebounced } from "../ui/use-debounced";

const TYPING_MS = 300;
const SETTLED_MS = 600;

/** The count for criteria that rest; older requests are aborted and older numbers are marked as such. */
export function usePreview(criteria: Criteria) {
  // As text, since what is saved and read again is another object of the same criteria.
  const text = JSON.stringify(criteria);
  const askedText = useDebounced(text, TYPING_MS);
  const asked = useMemo(() => JSON.parse(askedText) as Criteria, [askedText]);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(previewQuery(asked));
  const isUpdating = askedText !== text || isFetching;

  const words = data ? `${formatCount(data.matched)} match, ${formatCount(data.new)} new to you` : "";
  useEffect(() => {
    if (isUpdating || !words) return;
    const timer = setTimeout(() => announce(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isUpdating, words]);

  return { preview: data, error, isUpdating, isStale: isPlaceholderData || askedText !== text, refetch };
}
export type PreviewState = ReturnType<typeof usePreview>;
