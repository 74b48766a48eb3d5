"use client";
import { Check, Ellipsis, Pin } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { announce } from "../ui/announcer";
import { Button } from "../ui/button";
import { Menu } from "../ui/menu";
import { ColumnActions } from "./column-actions";
import { DENSITIES, type Density, inPlace, setDensity, showColumn, stepColumn } from "./table-layout";
import type { LayoutControl } from "./use-table-layout";

const DENSITY_NAMES: Record<Density, string> = { compact: "Compact", normal: "Normal", comfortable: "Roomy" };
const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

/** Which columns a table has, and in which order: Space shows or hides one, Alt with an arrow moves it. */
export function ColumnsPanel({ layout }: { layout: LayoutControl }) {
  const { value, known, change } = layout;
  const shown = value.columns.map(({ id }) => id);
  const items = inPlace(value, known).map((id) => ({
    id,
    label: known.find((column) => column.id === id)?.label ?? id,
    at: shown.indexOf(id),
  }));

  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    const step = event.altKey ? STEPS[event.key] : undefined;
    const id = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-key]")?.dataset.key : "";
    const item = items.find((one) => one.id === id);
    if (!step || !item || item.at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    change(stepColumn(item.id, step));
    const to = Math.min(Math.max(item.at + step, 1), shown.length - 1);
    if (item.at > 0) announce(`${item.label}, column ${to + 1} of ${shown.length}`);
  }
  function onSelection(next: Set<string | number>) {
    const other = items.find(({ id, at }) => next.has(id) !== at >= 0);
    if (other) change(showColumn(other.id, other.at < 0));
  }
  return (
    <Dialog aria-label="Columns" className="flex max-h-[inherit] flex-col outline-none">
      <div className="min-h-0 overflow-auto" onKeyDownCapture={onKeyDownCapture}>
        <GridList
          aria-label="Columns"
          autoFocus="first"
          selectionMode="multiple"
          selectedKeys={shown}
          disabledKeys={shown.slice(0, 1)}
          disabledBehavior="selection"
          escapeKeyBehavior="none"
          onSelectionChange={(keys) => onSelection(keys === "all" ? new Set(items.map(({ id }) => id)) : keys)}
          items={items}
          dependencies={[value]}
          className="max-h-80 overflow-auto p-1 outline-none"
        >
          {({ id, label, at }) => (
            <GridListItem
              id={id}
              textValue={label}
              className="group flex min-h-8 cursor-default items-center gap-2 rounded-md ps-2 pe-1 outline-none data-[focus-visible]:bg-hover data-[hovered]:bg-hover forced-colors:data-[focus-visible]:outline-2"
            >
              <Check aria-hidden className="size-4 shrink-0 text-accent opacity-0 group-data-[selected]:opacity-100" />
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {at >= 0 && at < value.pinned ? (
                <Pin aria-label="Pinned" role="img" className="size-3.5 shrink-0 text-ink-faint" />
              ) : null}
              {at >= 0 ? (
                <Menu
                  label={`Column ${label}`}
                  trigger={
                    <AriaButton
                      aria-label={`More of ${label}`}
                      className="grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint outline-none hover:text-ink data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent"
                    >
                      <Ellipsis aria-hidden className="size-4" />
                    </AriaButton>
                  }
                >
                  <ColumnActions id={id} layout={layout} />
                </Menu>
              ) : null}
            </GridListItem>
          )}
        </GridList>
      </div>
      <div className="flex items-center gap-1 border-t p-1.5">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
        <div role="group" aria-label="Height of the rows" className="flex flex-1">
          {DENSITIES.map((density) => (
            <button
              key={density}
              type="button"
              aria-pressed={density === value.density}
              onClick={() => change(setDensity(density))}
              className="h-7 rounded-md px-2 text-ink-soft text-xs outline-offset-[-2px] hover:bg-hover aria-pressed:bg-pressed aria-pressed:font-medium aria-pressed:text-ink"
            >
              {DENSITY_NAMES[density]}
            </button>
          ))}
        </div>
        <Button size="sm" look="ghost" isDisabled={layout.isOwn} onPress={layout.reset}>
          Reset
        </Button>
      </div>
    </Dialog>
  );
}
