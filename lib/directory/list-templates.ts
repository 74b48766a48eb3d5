import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Template } from "@/lib/contract/directory";
import { preview } from "@/lib/engine/preview";
import { TEMPLATES } from "./templates";

/** Each with how many companies it finds now. */
export function listTemplates(ctx: Ctx): Promise<Template[]> {
  requireScope(ctx, "prospector.read");
  const { conn, workspaceId } = ctx;
  return Promise.all(
    TEMPLATES.map(async ({ key, name, description, criteria }) => {
      const { counts, fresh } = await preview(conn, { criteria, workspaceId, samples: 0 });
      return { key, name, description, companies: counts.found - counts.filtered, new: fresh };
    }),
  );
}
