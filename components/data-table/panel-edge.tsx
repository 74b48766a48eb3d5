"use client";
import type { KeyboardEvent, PointerEvent } from "react";
import { followPointer } from "../ui/follow-pointer";
import { PANEL_MAX, PANEL_MIN, panelWidthWithin } from "./panel-cookie";
import { usePanelWidth } from "./panel-width";

const STEP = 24;
const DIRECTIONS: Record<string, 1 | -1> = { ArrowLeft: 1, ArrowRight: -1 };

/** The edge by which a docked panel is made wider or narrower, by mouse, touch and arrow keys; twice pressed, as it was at first. */
export function PanelEdge({ shown }: { shown: () => number }) {
  const { width, set } = usePanelWidth();

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const panel = event.currentTarget.parentElement;
    const before = panel?.style.getPropertyValue("--panel-width") ?? "";
    const began = shown();
    followPointer(event, {
      onMove: (distance) => panel?.style.setProperty("--panel-width", `${panelWidthWithin(began - distance)}px`),
      onEnd(distance) {
        panel?.style.setProperty("--panel-width", before);
        if (distance !== null) set(began - distance);
      },
    });
  }
  function onKeyDown(event: KeyboardEvent) {
    const direction = DIRECTIONS[event.key];
    if (direction) set(shown() + direction * STEP);
    else if (event.key === "Home") set(PANEL_MIN);
    else if (event.key === "End") set(PANEL_MAX);
    else return;
    event.preventDefault();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved has a value, and `hr` has none
    <div
      role="separator"
      aria-label="Width of the panel"
      aria-orientation="vertical"
      aria-valuemin={PANEL_MIN}
      aria-valuemax={PANEL_MAX}
      aria-valuenow={width ?? 416}
      aria-valuetext={width === null ? "As it is at first" : `${width} pixels`}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(null)}
      className="absolute inset-y-0 -start-1 z-1 hidden w-3 cursor-col-resize touch-none outline-none before:absolute before:inset-y-0 before:start-1 before:w-px hover:before:w-0.5 hover:before:bg-accent focus-visible:before:w-0.5 focus-visible:before:bg-accent md:block"
    />
  );
}
