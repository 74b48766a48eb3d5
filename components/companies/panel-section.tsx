import { type ReactNode, useId } from "react";

export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-6 last:mb-0">
      <h3 id={id} className="mb-2 font-medium text-ink-soft text-xs">
        {title}
      </h3>
      {children}
    </section>
  );
}
