import type { CSSProperties } from "react";
import { type KnownColumn, type TableLayout, widthOf } from "./table-layout";

/** Pinned columns take no more of the table's width than this; what would does not stay where it is. */
const PINNED_MAX = "60cqi";

const sum = (parts: readonly string[]) => (parts.length === 0 ? "0px" : parts.join(" + "));

/** The property that holds a column's width, which dragging its edge changes before anything is drawn anew. */
export const widthProperty = (at: number) => `--w${at}`;

export type ColumnWidths = {
  /** Properties of the table that the others are made of. */
  table: CSSProperties;
  widths: string[];
  /** Where each pinned column stays. */
  starts: string[];
};

/**
 * The widths of a table's columns in CSS alone, so that the server draws them as they will be: the first takes the room
 * that is left, or the last one where somebody has set the first.
 */
export function columnWidths(layout: TableLayout, known: readonly KnownColumn[]): ColumnWidths {
  const own = layout.columns.map(({ id }) => {
    const column = known.find((one) => one.id === id);
    return column ? widthOf(layout, column) : 0;
  });
  const properties = own.map((_, at) => `var(${widthProperty(at)})`);
  const wide = layout.columns[0]?.width == null ? 0 : own.length - 1;
  const others = properties.filter((_, at) => at !== wide);
  const widths = properties.map((width, at) =>
    at === wide ? `max(${width}, calc(100cqi - (${sum(others)})))` : width,
  );
  const starts = widths.slice(0, layout.pinned).map((width, at) => {
    const start = sum(widths.slice(0, at));
    // Far outside where it would not fit, which is to say that it never sticks.
    return `calc(${start} + min(0px, (${PINNED_MAX} - (${start} + ${width})) * 999))`;
  });
  return {
    table: {
      ...Object.fromEntries(own.map((width, at) => [widthProperty(at), `${width}px`])),
      "--table-width": `calc(${sum(properties)})`,
    } as CSSProperties,
    widths,
    starts,
  };
}
