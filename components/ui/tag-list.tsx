"use client";
import { X } from "lucide-react";
import type { RefObject } from "react";
import { Button } from "react-aria-components/Button";
import { TagList as AriaTagList, Tag, TagGroup } from "react-aria-components/TagGroup";
import { announce } from "./announcer";

const tagClass =
  "inline-flex min-h-6 max-w-full items-center gap-1 rounded-md border border-line bg-hover ps-2 pe-0.5 text-ink text-xs outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[invalid]:border-danger";

export type TagItem = { key: string; name: string; detail?: string | undefined };

type Props = {
  label: string;
  items: readonly TagItem[];
  /** Left out: the tags can't be removed. */
  onRemove?: ((keys: string[]) => void) | undefined;
  /** Where the focus goes with the last of them, which would be lost otherwise. */
  next?: RefObject<HTMLElement | null>;
};

/** What was chosen: arrow keys move along it, Backspace or Delete removes. */
export function TagList({ label, items, onRemove, next }: Props) {
  if (items.length === 0) return null;
  function remove(keys: Set<string | number>) {
    const gone = items.filter((item) => keys.has(item.key));
    announce(`Removed ${gone.map((item) => item.name).join(", ")}`);
    onRemove?.(gone.map((item) => item.key));
    if (gone.length === items.length) next?.current?.focus();
  }
  return (
    <TagGroup aria-label={label} {...(onRemove ? { onRemove: remove } : {})}>
      <AriaTagList className="flex flex-wrap gap-1">
        {items.map((item) => (
          <Tag key={item.key} id={item.key} textValue={item.name} className={onRemove ? tagClass : `${tagClass} pe-2`}>
            <span className="min-w-0 truncate py-0.5">{item.name}</span>
            {item.detail ? <span className="min-w-0 truncate text-ink-faint">{item.detail}</span> : null}
            {onRemove ? (
              <Button
                slot="remove"
                aria-label={`Remove ${item.name}`}
                className="grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint hover:text-ink"
              >
                <X aria-hidden className="size-3.5" />
              </Button>
            ) : null}
          </Tag>
        ))}
      </AriaTagList>
    </TagGroup>
  );
}
