import { type ReactNode, useId } from "react";

type Props = { title: string; aside?: ReactNode; children: ReactNode };

export function PanelSection({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-6 last:mb-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id={id} className="font-medium text-ink-soft text-xs">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
