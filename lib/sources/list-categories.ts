import { suggestCategories } from "@/db/queries/suggest-categories";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import type { Category } from "@/lib/contract/directory";
import { folded } from "@/lib/contract/folded";
import { searchPattern } from "./search-pattern";

export async function listCategories(ctx: Ctx, { q, limit }: { q: string; limit: number }): Promise<Category[]> {
  requireScope(ctx, "prospector.read");
  const words = folded(q);
  if (words === "" && q !== "") return [];
  const pattern = searchPattern(words);
  return suggestCategories(ctx.conn, { workspaceIds: visibleWorkspaces(ctx), pattern, limit });
}
