"use client";
import { formatCount } from "./intl";

type Tab<V> = {
  value: V;
  name: string;
  /** How many rows it shows, where that is known. */
  count?: number | undefined;
};
type Props<V> = { label: string; tabs: readonly Tab<V>[]; value: V; onChange: (value: V) => void };

/** Which rows the list shows; buttons, since they filter one list and open no panels of their own. */
export function FilterTabs<V extends string | null>({ label, tabs, value, onChange }: Props<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser
    <div role="group" aria-label={label} className="flex max-w-full shrink-0 gap-1 overflow-x-auto px-3 py-1.5 md:px-4">
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          aria-pressed={tab.value === value}
          onClick={() => onChange(tab.value)}
          className="h-7 shrink-0 rounded-md px-2.5 text-ink-soft text-xs outline-offset-[-2px] hover:bg-hover aria-pressed:bg-pressed aria-pressed:font-medium aria-pressed:text-ink"
        >
          {tab.name}
          {tab.count === undefined ? null : (
            <>
              {" "}
              <span className="ms-0.5 font-normal text-ink-faint tabular-nums">{formatCount(tab.count)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
