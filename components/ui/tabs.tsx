"use client";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";

type Item<V> = { value: V; name: string; content: ReactNode };
type Props<V> = { label: string; items: readonly Item<V>[]; value: V; onChange: (value: V) => void };

/** The parts of one page, one of which is shown. */
export function Tabs<V extends string>({ label, items, value, onChange }: Props<V>) {
  const change = (key: string | number) => {
    const item = items.find((found) => found.value === key);
    if (item && item.value !== value) onChange(item.value);
  };
  return (
    <AriaTabs selectedKey={value} onSelectionChange={change}>
      <TabList aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-b px-4 md:px-5">
        {items.map((item) => (
          <Tab
            key={item.value}
            id={item.value}
            className="-mb-px h-9 shrink-0 cursor-default border-transparent border-b-2 pt-2 text-ink-soft text-sm outline-none data-[focus-visible]:rounded-sm data-[hovered]:text-ink data-[selected]:border-accent data-[selected]:font-medium data-[selected]:text-ink data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[focus-visible]:-outline-offset-2"
          >
            {item.name}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.value} id={item.value} className="outline-none">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
