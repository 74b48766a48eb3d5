/** Of a list that is too long to draw: the rows that are near what is seen, and the room of those that are not drawn. */
export type WindowedRows = {
  /** How many rows come before the first that is drawn, of how many in all. */
  first: number;
  total: number;
  /** In pixels. */
  before: number;
  after: number;
  /** Told of each row that is drawn, by its `data-index`. */
  measure: (row: HTMLElement | null) => void;
};
