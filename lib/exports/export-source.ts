import type { PoolClient } from "pg";
import type { Conn } from "@/db/client";
import type { ExportSet } from "@/db/queries/export-rows";

/** What an export is read from: one snapshot, over one connection. */
export type ExportSource = {
  tx: Conn;
  client: PoolClient;
  set: ExportSet;
  /** Those of a table, in their order; all where none are named. */
  columns?: readonly string[] | undefined;
};

export type Written = { rows: number; bytes: number };

/** Makes a file's bytes, and counts the rows that are in those it has given. */
export type WriteFile = (source: ExportSource, written: Written) => AsyncIterable<Uint8Array>;
