import type { Ctx } from "@/lib/access/actor";
import type { Template } from "@/lib/contract/directory";
import { countTemplates } from "./count-templates";
import { describeTemplates } from "./describe-templates";

/** Each with how many companies it finds now, leads or not. */
export async function listTemplates(ctx: Ctx): Promise<Template[]> {
  const [templates, counts] = await Promise.all([describeTemplates(), countTemplates(ctx)]);
  return templates.map((template) => ({ ...template, ...(counts.get(template.key) ?? { companies: 0, new: 0 }) }));
}
