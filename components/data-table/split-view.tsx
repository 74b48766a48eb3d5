import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  panel: ReactNode;
  /** The content fits itself in, and a part of it scrolls. */
  isFilling?: boolean;
};

/** A page's scrolling content, and beside it the panel where one is open. */
export function SplitView({ children, panel, isFilling = false }: Props) {
  return (
    <div className="flex min-h-0 flex-1">
      <div
        data-page-scroller
        className={`relative min-w-0 flex-1 md:overflow-y-auto ${isFilling ? "flex flex-col" : ""}`}
      >
        {children}
      </div>
      {panel}
    </div>
  );
}
