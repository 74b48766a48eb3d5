import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** The page above. */
  parent?: { href: string; name: string };
  aside?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, parent, aside, actions }: Props) {
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-1.5 max-md:sticky max-md:top-0 max-md:z-20 max-md:bg-canvas md:px-5">
      <div className="flex min-w-0 flex-1 items-center gap-1.5">
        {parent ? (
          <nav aria-label="Breadcrumb" className="flex shrink-0 items-center gap-1.5 text-ink-faint">
            <Link
              href={parent.href}
              className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-sm hover:text-ink"
            >
              <ChevronLeft aria-hidden className="size-4 sm:hidden" />
              <span className="max-sm:sr-only">{parent.name}</span>
            </Link>
            <ChevronRight aria-hidden className="size-3.5 max-sm:hidden" />
          </nav>
        ) : null}
        <h1 tabIndex={-1} className="min-w-0 truncate rounded-sm font-semibold text-base outline-offset-0">
          {title}
        </h1>
        {aside}
      </div>
      {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
    </header>
  );
}
