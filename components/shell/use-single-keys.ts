"use client";
import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/lib/client/preferences";

/** Whether a single key may do something: people who speak to their computer type keys that nobody meant. */
export function useSingleKeys(): boolean {
  return useQuery(preferencesQuery()).data?.single_keys ?? true;
}
