import type { ColumnUse } from "./company-field";

export type ColumnGuess = ColumnUse & {
  position: number;
  column: string;
  /** 0 to 1. */
  confidence: number;
  /** A short sentence for people. */
  why: string;
  /** The share of the sample's rows that have it, 0 to 1. */
  filled: number;
  /** Three values that are there. */
  samples: string[];
};

/** A column as far as it is known before it is compared with the others. */
export type Column = { position: number; column: string; values: string[]; filled: number; samples: string[] };
