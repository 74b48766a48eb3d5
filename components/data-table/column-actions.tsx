"use client";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsLeftRightEllipsis,
  EyeOff,
  Minus,
  Pin,
  PinOff,
  Plus,
} from "lucide-react";
import { announce } from "../ui/announcer";
import { MenuItem, MenuSeparator } from "../ui/menu";
import { fittingWidth } from "./fitting-width";
import { type LayoutChange, pinColumn, showColumn, sizeColumn, stepColumn, WIDTH_MIN } from "./table-layout";
import type { LayoutControl } from "./use-table-layout";

const STEP = 20;

type Props = { id: string; layout: LayoutControl; sort?: ((isDescending: boolean) => void) | undefined };

/** What can be done with one column, as the items of a menu; those that are pressed again and again leave it open. */
export function ColumnActions({ id, layout, sort }: Props) {
  const { columns, pinned } = layout.value;
  const at = columns.findIndex((column) => column.id === id);
  const label = layout.known.find((column) => column.id === id)?.label ?? id;
  const isPinned = at < pinned;
  const isFirst = at === 0;
  /** From how it is drawn: a column that takes the room that is left has more than its own. */
  const stretch = (step: number) => {
    const head = document.querySelector(`th[data-col="${CSS.escape(id)}"]`);
    return sizeColumn(id, (head?.getBoundingClientRect().width ?? WIDTH_MIN) + step);
  };
  const act = (change: LayoutChange, said: string) => () => {
    layout.change(change);
    announce(said);
  };
  const stays = { shouldCloseOnSelect: false };
  return (
    <>
      {sort ? (
        <>
          <MenuItem icon={<ArrowUp aria-hidden />} onAction={() => sort(false)}>
            Sort upwards
          </MenuItem>
          <MenuItem icon={<ArrowDown aria-hidden />} onAction={() => sort(true)}>
            Sort downwards
          </MenuItem>
          <MenuSeparator />
        </>
      ) : null}
      {isFirst ? null : (
        <>
          <MenuItem
            {...stays}
            icon={<ArrowLeft aria-hidden />}
            isDisabled={at < 2}
            onAction={act(stepColumn(id, -1), `${label} moved, column ${at} of ${columns.length}`)}
          >
            Move back
          </MenuItem>
          <MenuItem
            {...stays}
            icon={<ArrowRight aria-hidden />}
            isDisabled={at === columns.length - 1}
            onAction={act(stepColumn(id, 1), `${label} moved, column ${at + 2} of ${columns.length}`)}
          >
            Move on
          </MenuItem>
          <MenuItem
            icon={isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
            onAction={act(pinColumn(id, !isPinned), `${label} ${isPinned ? "scrolls with the others" : "is pinned"}`)}
          >
            {isPinned ? "Unpin" : "Pin"}
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem {...stays} icon={<Plus aria-hidden />} onAction={() => act(stretch(STEP), `${label} is wider`)()}>
        Wider
      </MenuItem>
      <MenuItem {...stays} icon={<Minus aria-hidden />} onAction={() => act(stretch(-STEP), `${label} is narrower`)()}>
        Narrower
      </MenuItem>
      <MenuItem
        icon={<ChevronsLeftRightEllipsis aria-hidden />}
        onAction={() => layout.change(sizeColumn(id, fittingWidth(id)))}
      >
        Fit what is in it
      </MenuItem>
      {isFirst ? null : (
        <>
          <MenuSeparator />
          <MenuItem icon={<EyeOff aria-hidden />} onAction={act(showColumn(id, false), `${label} is hidden`)}>
            Hide
          </MenuItem>
        </>
      )}
    </>
  );
}
