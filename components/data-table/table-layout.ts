export const DENSITIES = ["compact", "normal", "comfortable"] as const;
export type Density = (typeof DENSITIES)[number];

export const WIDTH_MIN = 64;
export const WIDTH_MAX = 800;

/** What a list can show, in its own order. The first is always there, and stands first. */
export type KnownColumn = { id: string; label: string; width: number };
/** Null for the column's own width. */
export type ShownColumn = { id: string; width: number | null };
/** Those that are shown, in their order, of which so many stay where they are while the others scroll. */
export type TableLayout = { columns: readonly ShownColumn[]; pinned: number; density: Density };
export type LayoutChange = (layout: TableLayout, known: readonly KnownColumn[]) => TableLayout;

const within = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
const placeOf = ({ columns }: TableLayout, id: string) => columns.findIndex((column) => column.id === id);

/** The same with the first column first and pinned, and no more pinned than there are. */
function settled(layout: TableLayout, known: readonly KnownColumn[]): TableLayout {
  const first = known[0]?.id ?? "";
  const own = layout.columns.find(({ id }) => id === first) ?? { id: first, width: null };
  const columns = [own, ...layout.columns.filter(({ id }) => id !== first)];
  return { ...layout, columns, pinned: within(layout.pinned, 1, columns.length) };
}

export function layoutOf(ids: readonly string[], known: readonly KnownColumn[]): TableLayout {
  return settled({ columns: ids.map((id) => ({ id, width: null })), pinned: 1, density: "normal" }, known);
}

/** A column that comes stands behind the one that it follows in the list's own order. */
export const showColumn =
  (id: string, isShown: boolean): LayoutChange =>
  (layout, known) => {
    const at = placeOf(layout, id);
    if (at >= 0 === isShown) return layout;
    if (!isShown) {
      const columns = layout.columns.filter((column) => column.id !== id);
      return settled({ ...layout, columns, pinned: layout.pinned - (at < layout.pinned ? 1 : 0) }, known);
    }
    const before = known
      .slice(
        0,
        known.findIndex((column) => column.id === id),
      )
      .map((column) => column.id);
    const behind = layout.columns.findLastIndex((column) => before.includes(column.id)) + 1;
    const columns = layout.columns.toSpliced(Math.max(behind, layout.pinned), 0, { id, width: null });
    return settled({ ...layout, columns }, known);
  };

/** To a place among those that are shown, the first of which nothing takes. */
export const moveColumn =
  (id: string, to: number): LayoutChange =>
  (layout, known) => {
    const at = placeOf(layout, id);
    const column = layout.columns[at];
    if (!column || at === 0) return layout;
    const columns = layout.columns.toSpliced(at, 1).toSpliced(within(to, 1, layout.columns.length - 1), 0, column);
    return settled({ ...layout, columns }, known);
  };

/** One place on or back. Pinned are the first so many, whichever they are. */
export const stepColumn =
  (id: string, step: 1 | -1): LayoutChange =>
  (layout, known) =>
    moveColumn(id, placeOf(layout, id) + step)(layout, known);

/** In front of another one. */
export const moveBefore =
  (id: string, other: string | null): LayoutChange =>
  (layout, known) => {
    const [at, to] = [placeOf(layout, id), other === null ? layout.columns.length : placeOf(layout, other)];
    return moveColumn(id, at < to ? to - 1 : to)(layout, known);
  };

export const pinColumn =
  (id: string, isPinned: boolean): LayoutChange =>
  (layout, known) => {
    const at = placeOf(layout, id);
    if (at < 1 || at < layout.pinned === isPinned) return layout;
    const moved = moveColumn(id, isPinned ? layout.pinned : layout.pinned - 1)(layout, known);
    return settled({ ...moved, pinned: layout.pinned + (isPinned ? 1 : -1) }, known);
  };

export const sizeColumn =
  (id: string, width: number | null): LayoutChange =>
  (layout) => ({
    ...layout,
    columns: layout.columns.map((column) =>
      column.id === id
        ? { id, width: width === null ? null : within(Math.round(width), WIDTH_MIN, WIDTH_MAX) }
        : column,
    ),
  });

export const widthOf = ({ columns }: TableLayout, { id, width }: KnownColumn) =>
  columns.find((column) => column.id === id)?.width ?? width;

export const setDensity =
  (density: Density): LayoutChange =>
  (layout) => ({ ...layout, density });

export const isSameLayout = (a: TableLayout, b: TableLayout) => JSON.stringify(a) === JSON.stringify(b);

/** All that the list has, where each stands or would stand once it is shown. */
export function inPlace(layout: TableLayout, known: readonly KnownColumn[]): readonly string[] {
  const all = known.reduce((before, { id }) => showColumn(id, true)(before, known), layout);
  return all.columns.map(({ id }) => id);
}
