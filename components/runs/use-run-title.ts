"use client";
import { useEffect, useRef } from "react";
import { isLive } from "@/lib/client/run-status";
import type { Run } from "@/lib/contract/runs";
import { announce } from "../ui/announcer";
import { counted } from "../ui/intl";
import { RUN_STATUS } from "./run-status";
import { useRunIcon } from "./use-run-icon";

/** The tab's title and icon carry the progress; changes of status are announced. */
export function useRunTitle(run: Run): void {
  const { status, progress, counts } = run;
  const percent = progress.total ? Math.floor((progress.processed / progress.total) * 100) : null;
  useRunIcon(isLive(status) ? (percent ?? 0) / 100 : null);
  const word = status === "running" && percent !== null ? `${percent}%` : RUN_STATUS[status].name;
  const title = `${word} · ${run.workflow_name} · Prospector`;
  useEffect(() => {
    const set = () => {
      if (document.title !== title) document.title = title;
    };
    set();
    // The page's own title streams in after the first paint and on every navigation within it.
    const changes = new MutationObserver(set);
    changes.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => changes.disconnect();
  }, [title]);

  const news = isLive(status)
    ? `The run is ${RUN_STATUS[status].name.toLowerCase()}`
    : `The run has ended: ${RUN_STATUS[status].name.toLowerCase()}, ${counted(counts.new, "new lead", "new leads")}`;
  const told = useRef(news);
  useEffect(() => {
    if (told.current === news) return;
    told.current = news;
    announce(news);
  }, [news]);
}
