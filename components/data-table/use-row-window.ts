"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/** As high as a row is until one is measured; rows of another height than is expected cost all that come after them. */
const ROW_PX = 36;
/** The head stays above the rows. */
const HEAD_PX = 33;
/** Drawn beyond what is seen, on each side. */
const OVERSCAN = 8;
const SETTLED_MS = 200;
/** Where a page's content scrolls by itself, as in the split view. */
const SCROLLS = "(width >= 48rem)";

function watchScrolls(listener: () => void): () => void {
  const media = window.matchMedia(SCROLLS);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** A wide table beside an open panel scrolls sideways in a box of its own, which is not it. */
const scrollerOf = (element: HTMLElement | null) => element?.closest<HTMLElement>("[data-page-scroller]") ?? null;

type Options = {
  total: number;
  isOn: boolean;
  /** The one to stand first, counted from 1; null for wherever the reader is. */
  row: number | null;
  /** Told of the first that is seen, once the reader has scrolled there. */
  onSettle: (row: number | null) => void;
};

/**
 * Which of very many rows are near what is seen of them. Off on the server and at first, when the rows are what the server has
 * drawn; and where the whole window scrolls.
 */
export function useRowWindow({ total, isOn, row, onSettle }: Options) {
  const body = useRef<HTMLTableSectionElement>(null);
  const isRoomy = useSyncExternalStore(
    watchScrolls,
    () => window.matchMedia(SCROLLS).matches,
    () => false,
  );
  const isWindowed = isOn && isRoomy;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const [rowPx, setRowPx] = useState(ROW_PX);
  useLayoutEffect(() => setScroller(isWindowed ? scrollerOf(body.current) : null), [isWindowed]);
  useLayoutEffect(() => {
    if (!scroller) return;
    const measure = () => {
      setMargin(topIn(scroller, body));
      setRowPx(body.current?.querySelector("[data-row]")?.getBoundingClientRect().height || ROW_PX);
    };
    measure();
    // What stands above the rows is opened and closed.
    const observer = new ResizeObserver(measure);
    for (const child of scroller.children) observer.observe(child);
    return () => observer.disconnect();
  }, [scroller]);

  const rows = useVirtualizer({
    count: scroller ? total : 0,
    enabled: scroller !== null,
    getScrollElement: () => scroller,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: HEAD_PX,
  });
  const isReady = scroller !== null && margin > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are expected to be as high as the one that was measured
  useLayoutEffect(() => rows.measure(), [rowPx]);

  // The address says where to be, unless it says so because the reader is there.
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (!isReady || row === null || row === told.current) return;
    told.current = row;
    const seen = rows.range;
    if (seen && row - 1 > seen.startIndex + 1 && row - 1 < seen.endIndex) return;
    rows.scrollToIndex(Math.min(row, total) - 1, { align: "start" });
  }, [isReady, row, rows, total]);

  const offset = rows.scrollOffset ?? 0;
  const isAbove = offset + HEAD_PX <= margin;
  const first = isReady && !isAbove ? (rows.getVirtualItemForOffset(offset + HEAD_PX)?.index ?? 0) : 0;
  useEffect(() => {
    if (!isReady || rows.isScrolling) return;
    const at = isAbove ? null : first + 1;
    if (at === told.current) return;
    const timer = setTimeout(() => {
      told.current = at;
      onSettle(at);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isReady, rows.isScrolling, isAbove, first, onSettle]);

  return {
    body,
    /** Null where the list is drawn as it is. */
    items: isReady ? rows.getVirtualItems() : null,
    size: rows.getTotalSize(),
    margin,
    /** Of what is seen, counted from 0. */
    seen: { first, last: Math.min(total - 1, rows.range?.endIndex ?? 0) },
    measure: rows.measureElement,
  };
}
export type RowWindow = ReturnType<typeof useRowWindow>;

function topIn(scroller: HTMLElement, body: RefObject<HTMLElement | null>): number {
  if (!body.current) return 0;
  return body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
