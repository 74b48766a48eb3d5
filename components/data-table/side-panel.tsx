"use client";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "../ui/icon-button";
import { PanelEdge } from "./panel-edge";
import { usePanelWidth } from "./panel-width";

type Props = {
  title: ReactNode;
  /** Changes with what it shows. */
  of: string;
  onClose: () => void;
  /** Also by j and k: to the row after or before. */
  onStep?: (step: 1 | -1) => void;
  /** Where it stands among the rows that are shown, from 0; -1 where it is none of them. */
  place?: { at: number; of: number };
  children: ReactNode;
};

/** Docked at the right, or a sheet at the foot of a phone. It is not modal: the table stays in use. */
export function SidePanel({ title, of, onClose, onStep, place, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { width } = usePanelWidth();
  const opener = useRef<Element>(null);

  useEffect(() => {
    opener.current = document.activeElement;
    if (opener.current !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row starts at the top
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [of]);

  function close() {
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(of)}"] [data-row-link]`);
    onClose();
    (row ?? (opener.current instanceof HTMLElement ? opener.current : null))?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") close();
    if (event.target !== heading.current) return;
    if (event.key === "j") onStep?.(1);
    if (event.key === "k") onStep?.(-1);
  }
  return (
    <aside
      ref={panel}
      aria-labelledby="panel-title"
      onKeyDown={onKeyDown}
      style={{ "--panel-width": width === null ? undefined : `${width}px` } as CSSProperties}
      className="fixed inset-x-0 bottom-0 z-30 flex max-h-[80dvh] flex-col rounded-t-xl bg-canvas shadow-popover md:relative md:inset-x-auto md:max-h-none md:w-[var(--panel-width,min(26rem,42%))] md:max-w-[70%] md:shrink-0 md:rounded-none md:border-s md:shadow-none"
    >
      <PanelEdge shown={() => panel.current?.getBoundingClientRect().width ?? 0} />
      <div className="flex items-start gap-2 border-b px-4 py-2">
        <h2
          ref={heading}
          id="panel-title"
          tabIndex={-1}
          className="min-w-0 flex-1 rounded-sm py-1 font-semibold text-base outline-offset-0"
        >
          {title}
        </h2>
        {onStep && place ? (
          <>
            <IconButton label="Previous (k)" isDisabled={place.at < 1} onPress={() => onStep(-1)}>
              <ChevronUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton
              label="Next (j)"
              isDisabled={place.at < 0 || place.at >= place.of - 1}
              onPress={() => onStep(1)}
            >
              <ChevronDown aria-hidden className="size-4" />
            </IconButton>
          </>
        ) : null}
        <IconButton label="Close the panel (Esc)" onPress={close}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard */}
      <div ref={body} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-4 py-4 outline-offset-[-2px]">
        {children}
      </div>
    </aside>
  );
}
