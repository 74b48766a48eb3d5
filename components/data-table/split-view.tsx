import type { ReactNode } from "react";

/** A page's scrolling content, and beside it the panel where one is open. */
export function SplitView({ children, panel }: { children: ReactNode; panel: ReactNode }) {
  return (
    <div className="flex min-h-0 flex-1">
      <div className="relative min-w-0 flex-1 md:overflow-y-auto">{children}</div>
      {panel}
    </div>
  );
}
