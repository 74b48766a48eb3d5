import type { SchemaTree } from "hyparquet";
import type { Bytes } from "@/lib/table-files/bytes";
import { columnNames } from "@/lib/table-files/grid/column-names";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { openParquet } from "./parquet-file";

/** The path to what a column holds: fields of fields are columns, lists and maps are not. */
export function columnPaths(fields: readonly SchemaTree[]): string[][] {
  return fields.flatMap(({ children, element, path }) => {
    const isStruct = children.length > 0 && !element.converted_type && !element.logical_type;
    return isStruct && element.repetition_type !== "REPEATED" ? columnPaths(children) : [path];
  });
}

export async function parquetColumns(file: Bytes): Promise<string[]> {
  const { fields } = await openParquet(file);
  const names = columnPaths(fields).map((path) => path.join("."));
  if (names.length > 0) return columnNames(names);
  throw new UnreadableFile("not_a_table", "The Parquet file has no columns. Choose another file.");
}
