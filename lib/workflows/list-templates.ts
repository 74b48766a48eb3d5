import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Template } from "@/lib/contract/directory";
import { preview } from "@/lib/engine/preview";
import { TEMPLATES } from "./templates";

/** Each with how many companies it finds now, leads or not. */
export function listTemplates(ctx: Ctx): Promise<Template[]> {
  requireScope(ctx, "prospector.read");
  const { directory, workspaceId } = ctx;
  return Promise.all(
    TEMPLATES.map(async ({ key, name, description, criteria }) => {
      const { counts, fresh } = await preview(directory, { criteria, workspaceId, samples: 0 });
      const { found, filtered, duplicates } = counts;
      return { key, name, description, companies: found - filtered - duplicates, new: fresh };
    }),
  );
}
