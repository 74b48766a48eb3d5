import { cleanCell } from "@/lib/table-files/clean-cell";
import { COLUMNS_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";

/** Names of columns, of which none is empty and none is another's, in capitals or small letters. */
export function columnNames(header: readonly string[]): string[] {
  if (header.length > COLUMNS_MAX) {
    throw new UnreadableFile(
      "too_many_columns",
      `The table has ${header.length} columns, and ${COLUMNS_MAX} can be read. Leave out those that are not needed.`,
    );
  }
  const given = header.map((name, at) => cleanCell(name).replace(/\s+/g, " ") || `Column ${at + 1}`);
  const counts = new Map<string, number>();
  const taken = new Set(given.map((name) => name.toLowerCase()));
  return given.map((name) => {
    const key = name.toLowerCase();
    let count = (counts.get(key) ?? 0) + 1;
    if (count > 1) while (taken.has(`${key} (${count})`)) count++;
    counts.set(key, count);
    if (count === 1) return name;
    taken.add(`${key} (${count})`);
    return `${name} (${count})`;
  });
}
