import type { Conn } from "@/db/client";
import type { PairRow } from "@/db/queries/duplicates";
import { selectPairedCompanies } from "@/db/queries/paired-companies";
import type { Duplicate } from "@/lib/contract/duplicates";
import { toDuplicate } from "@/lib/present/to-duplicate";

/** The pairs with both their companies side by side. */
export async function withCompanies(conn: Conn, workspaceId: string, pairs: PairRow[]): Promise<Duplicate[]> {
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]))];
  const rows = new Map((await selectPairedCompanies(conn, { workspaceId, ids })).map((row) => [row.id, row]));
  return pairs.flatMap((pair) => {
    const [left, right] = [rows.get(pair.leftId), rows.get(pair.rightId)];
    return left && right ? [toDuplicate(pair, left, right)] : [];
  });
}
