"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { previewQuery } from "@/lib/client/preview";
import type { Criteria } from "@/lib/contract/criteria";
import { announce } from "../ui/announcer";
import { formatCount } from "../ui/intl";
import { useDebounced } from "../ui/use-debounced";

const TYPING_MS = 300;
const SETTLED_MS = 600;

/** The count for criteria that rest; older requests are aborted and older numbers are marked as such. */
export function usePreview(criteria: Criteria) {
  const asked = useDebounced(criteria, TYPING_MS);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(previewQuery(asked));
  const isUpdating = asked !== criteria || isFetching;

  const words = data ? `${formatCount(data.matched)} match, ${formatCount(data.new)} new to you` : "";
  useEffect(() => {
    if (isUpdating || !words) return;
    const timer = setTimeout(() => announce(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isUpdating, words]);

  return { preview: data, error, isUpdating, isStale: isPlaceholderData || asked !== criteria, refetch };
}
export type PreviewState = ReturnType<typeof usePreview>;
