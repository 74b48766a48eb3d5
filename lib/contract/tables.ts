import { z } from "zod";
import { trimmed } from "./text";

/** The lists of the dashboard that can be saved as views. */
export const TABLES = ["leads", "results", "runs", "workflows"] as const;
export type TableName = (typeof TABLES)[number];
/** Where preferences keep one's own layout of it. */
export type TableField = `${TableName}_table`;
export const tableField = (table: TableName): TableField => `${table}_table`;
export const tableName = z.enum(TABLES).describe("Which list of the dashboard it is of");

/** Longer than any that the dashboard makes. */
const QUERY_MAX = 4_000;

/** What stands behind the question mark of a list's address, or a part of it. */
export const tableQuery = trimmed(QUERY_MAX).regex(/^[^\s#]*$/, "must be as an address has it, without spaces and #");
/** The same, as it is answered. */
export const keptQuery = z.string().meta({ maxLength: QUERY_MAX, pattern: "^[^\\s#]*$" });
