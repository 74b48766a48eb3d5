import { type Row, readCsv } from "./read-table";

const LEFT = [
  "left_id",
  "ltable_id",
  "id1",
  "id_1",
  "id_a",
  "ida",
  "left",
  "a",
  "source_id",
  "idabt",
  "idfodors",
  "fodors_id",
];
const RIGHT = [
  "right_id",
  "rtable_id",
  "id2",
  "id_2",
  "id_b",
  "idb",
  "right",
  "b",
  "target_id",
  "idbuy",
  "idzagats",
  "zagats_id",
];
const LABEL = ["label", "match", "is_match", "gold", "same"];
const CLUSTER = ["cluster", "cluster_id", "entity", "entity_id", "class", "leuven_id", "group"];

export const pairOf = (left: string, right: string) => `${left}\u0000${right}`;

const named = (row: Row, names: string[]) => names.find((name) => name in row);

/** The pairs that are one, and all that the file says something of. */
export type Truth = { same: Set<string>; labelled: Set<string> };

/** Of a column for each side, with a label or without, or of one id and the cluster that it belongs to. */
export async function readTruth(file: string, { isOneTable }: { isOneTable: boolean }): Promise<Truth> {
  const rows = await readCsv(file);
  const [first] = rows;
  if (!first) return { same: new Set(), labelled: new Set() };
  const columns = Object.keys(first);
  const cluster = named(first, CLUSTER);
  const isPairs = named(first, LEFT) !== undefined || !cluster;
  if (isOneTable && !isPairs) {
    const same = pairsOfClusters(rows, columns.find((name) => name !== cluster) ?? "", cluster);
    return { same, labelled: same };
  }
  const left = named(first, LEFT) ?? columns[0] ?? "";
  const right = named(first, RIGHT) ?? columns.find((name) => name !== left) ?? "";
  const label = named(first, LABEL);
  const isTrue = (row: Row) => !label || /^(?:1|true|yes|y|t|match)$/i.test(row[label] ?? "");
  const toPair = (row: Row) => {
    const [a, b] = [row[left] ?? "", row[right] ?? ""];
    return isOneTable && b < a ? pairOf(b, a) : pairOf(a, b);
  };
  return { same: new Set(rows.filter(isTrue).map(toPair)), labelled: new Set(rows.map(toPair)) };
}

function pairsOfClusters(rows: Row[], id: string, cluster: string): Set<string> {
  const groups = Map.groupBy(rows, (row) => row[cluster] ?? "");
  return new Set([...groups.values()].flatMap((group) => pairsWithin(group.map((row) => row[id] ?? ""))));
}

/** Every two of a group, in the order of their ids. */
export function pairsWithin(ids: string[]): string[] {
  const sorted = [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1));
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => pairOf(a, b)));
}
