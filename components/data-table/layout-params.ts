import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { OWN_COLUMNS } from "@/lib/client/view-parts";
import { DENSITIES, type KnownColumn, layoutOf, type TableLayout, WIDTH_MAX, WIDTH_MIN } from "./table-layout";

/** A table's columns in its address: `cols=name.240,city`, in their order, `pin=2` of them pinned. */
export const layoutParams = {
  cols: parseAsString,
  pin: parseAsInteger,
  density: parseAsStringLiteral(DENSITIES),
};
export type LayoutParams = { cols: string | null; pin: number | null; density: TableLayout["density"] | null };

/** What a query says of the columns: an address's, a view's, or what preferences keep. */
export function layoutIn(query: string): LayoutParams {
  const said = new URLSearchParams(query);
  const read = <Key extends keyof LayoutParams>(key: Key) => {
    const value = said.get(key);
    return value === null ? null : (layoutParams[key].parse(value) as LayoutParams[Key]);
  };
  return { cols: read("cols"), pin: read("pin"), density: read("density") };
}

export type ReadLayout = {
  layout: TableLayout;
  /** Those that the list does not have, or not any more. */
  lost: string[];
};

function readWidth(text: string | undefined): number | null {
  const width = Number(text);
  return /^\d+$/.test(text ?? "") && width >= WIDTH_MIN && width <= WIDTH_MAX ? width : null;
}

/** What an address says of the columns; what it leaves out is as the list's own. */
export function readLayout(
  { cols, pin, density }: LayoutParams,
  own: TableLayout,
  known: readonly KnownColumn[],
): ReadLayout {
  const rest = { density: density ?? own.density };
  if (cols === null || cols === OWN_COLUMNS) return { layout: { ...own, ...rest }, lost: [] };
  const said = cols.split(",").map((part) => {
    const [id = "", width] = part.split(".");
    return { id, width: readWidth(width) };
  });
  const once = said.filter(({ id }, at) => id !== "" && said.findIndex((other) => other.id === id) === at);
  const there = once.filter(({ id }) => known.some((column) => column.id === id));
  const shown = layoutOf(
    there.map(({ id }) => id),
    known,
  );
  const widths = new Map(there.map(({ id, width }) => [id, width]));
  const columns = shown.columns.map(({ id }) => ({ id, width: widths.get(id) ?? null }));
  const pinned = Math.min(Math.max(pin ?? 1, 1), columns.length);
  return {
    layout: { columns, pinned, ...rest },
    lost: once.filter((column) => !there.includes(column)).map(({ id }) => id),
  };
}

/** As an address says it; nothing of what is the list's own but that it is. */
export function writeLayout(layout: TableLayout, own: TableLayout): LayoutParams {
  const { columns, pinned, density } = layout;
  const isOwn = JSON.stringify([columns, pinned]) === JSON.stringify([own.columns, own.pinned]);
  const cols = columns.map(({ id, width }) => (width === null ? id : `${id}.${width}`)).join(",");
  return {
    cols: isOwn ? OWN_COLUMNS : cols,
    pin: isOwn || pinned === 1 ? null : pinned,
    density: density === "normal" ? null : density,
  };
}
