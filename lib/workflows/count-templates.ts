import { type Ctx, requireScope } from "@/lib/access/actor";
import { preview } from "@/lib/engine/preview";
import { TEMPLATES } from "./templates";

type TemplateCount = { companies: number; new: number };

/** How many companies each template finds now, leads or not, by its key; one after the other, over a connection at a time. */
export async function countTemplates(ctx: Ctx): Promise<Map<string, TemplateCount>> {
  requireScope(ctx, "prospector.read");
  const { directory, workspaceId } = ctx;
  const all = new Map<string, TemplateCount>();
  for (const { key, criteria } of TEMPLATES) {
    const { counts, fresh } = await preview(directory, { criteria, workspaceId, samples: 0 });
    const { found, filtered, duplicates } = counts;
    all.set(key, { companies: found - filtered - duplicates, new: fresh });
  }
  return all;
}
