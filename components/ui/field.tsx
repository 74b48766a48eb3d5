import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export const inputClass =
  "h-8 w-full min-w-0 rounded-md border border-line-control bg-canvas px-2.5 text-ink text-sm outline-none focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 disabled:opacity-60 aria-invalid:border-danger data-[invalid]:border-danger [&[readonly]]:bg-sunken pointer-coarse:text-[16px]";

export const labelClass = "font-medium text-ink text-sm";

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-ink-faint text-xs">
      {children}
    </p>
  );
}

export function FieldFault({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-danger text-xs">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span className="min-w-0 first-letter:uppercase">{children}</span>
    </p>
  );
}
