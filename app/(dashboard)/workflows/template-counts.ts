import type { TemplateCounts } from "@/components/workflows/template-count";
import type { Ctx } from "@/lib/access/actor";
import { log } from "@/lib/base/log";
import { countTemplates } from "@/lib/workflows/count-templates";

/** Not waited for: a card says what it opens before it says how many that finds, and where nobody can count it opens as well. */
export function templateCounts(ctx: Ctx): TemplateCounts {
  return countTemplates(ctx).catch((error: unknown) => {
    log.warn({ err: error }, "the templates could not be counted");
    return null;
  });
}
