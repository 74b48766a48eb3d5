import { metaHelper, rowSortingFeature, tableFeatures } from "@tanstack/react-table";

export type ColumnMeta = {
  /** Named in the columns menu and, where `card` says so, before the value on a card. */
  label: string;
  align?: "end";
  /** How the cell appears where a row is a card. */
  card: "title" | "badge" | "wide" | "labelled" | "plain" | "actions" | "none";
  /** In pixels, unless somebody says otherwise, in a table whose columns people set. */
  width?: number;
};

/** The server sorts and pages, and the layout says which columns there are: so there are no row models here, and few features. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});
export type Features = typeof features;
