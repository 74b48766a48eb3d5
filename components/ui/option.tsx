"use client";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem } from "react-aria-components/ListBox";

/** One of a list box, ticked where it is chosen. */
export function Option({ id, textValue, children }: { id: string; textValue: string; children: ReactNode }) {
  return (
    <ListBoxItem
      id={id}
      textValue={textValue}
      className="group flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none data-[focused]:bg-hover data-[hovered]:bg-hover forced-colors:data-[focused]:outline-2"
    >
      <Check aria-hidden className="size-4 shrink-0 text-accent opacity-0 group-data-[selected]:opacity-100" />
      {children}
    </ListBoxItem>
  );
}
