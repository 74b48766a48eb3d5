import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";

export type ColumnMeta = {
  /** Named in the columns menu and, where `card` says so, before the value on a card. */
  label: string;
  align?: "end";
  /** How the cell appears where a row is a card. */
  card: "title" | "badge" | "wide" | "labelled" | "plain" | "actions" | "none";
  /** Sorts downwards at the first press. */
  descFirst?: boolean;
};

/** The server sorts and pages, so there are no row models here. */
export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});
export type Features = typeof features;
