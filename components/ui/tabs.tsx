"use client";
import { type KeyboardEvent, type ReactNode, useId } from "react";

type Item<V> = { value: V; name: string; content: ReactNode };
type Props<V> = { label: string; items: readonly Item<V>[]; value: V; onChange: (value: V) => void };

/** Which tab a key leads to, of so many, where the first stands at the reading's beginning. */
function placeAfter(key: string, at: number, count: number, isRightToLeft: boolean): number | null {
  const step = isRightToLeft ? -1 : 1;
  if (key === "ArrowRight") return (at + step + count) % count;
  if (key === "ArrowLeft") return (at - step + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** The parts of one page, one of which is shown: the tabs of WAI-ARIA, which show what the arrows lead to at once. */
export function Tabs<V extends string>({ label, items, value, onChange }: Props<V>) {
  const id = useId();
  const at = items.findIndex((item) => item.value === value);

  function press(event: KeyboardEvent<HTMLElement>) {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = items[placeAfter(event.key, at, items.length, isRightToLeft) ?? -1];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    document.getElementById(`${id}-${next.value}`)?.focus();
    if (next.value !== value) onChange(next.value);
  }
  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={press}
        className="flex shrink-0 gap-4 overflow-x-auto border-b px-4 md:px-5"
      >
        {items.map((item) => (
          <button
            key={item.value}
            type="button"
            role="tab"
            id={`${id}-${item.value}`}
            aria-selected={item.value === value}
            aria-controls={item.value === value ? `${id}-panel` : undefined}
            tabIndex={item.value === value ? 0 : -1}
            onClick={() => item.value !== value && onChange(item.value)}
            className="-mb-px h-9 shrink-0 cursor-default border-transparent border-b-2 pt-2 text-ink-soft text-sm outline-none hover:text-ink focus-visible:rounded-sm focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
          >
            {item.name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} key={value}>
        {items[at]?.content}
      </div>
    </div>
  );
}
