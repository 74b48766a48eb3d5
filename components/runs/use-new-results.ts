"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";

/** How many results the run holds beyond those that the reader was shown; the first come by themselves. */
export function useNewResults(runId: string, held: number, isEmpty: boolean) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(held);
  const more = Math.max(0, held - seen);

  const show = useCallback(() => {
    setSeen(held);
    return client.invalidateQueries({ queryKey: ["results", runId] });
  }, [client, runId, held]);

  useEffect(() => {
    if (more > 0 && isEmpty) void show();
  }, [more, isEmpty, show]);

  return { more: isEmpty ? 0 : more, show };
}
