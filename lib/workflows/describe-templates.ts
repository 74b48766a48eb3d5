import type { Template } from "@/lib/contract/directory";
import { criteriaInWords } from "@/lib/criteria/criteria-in-words";
import { namesOf } from "./names-of";
import { TEMPLATES } from "./templates";

export type TemplateInWords = Pick<Template, "key" | "name" | "audience" | "description">;

/** What each looks for and for whom, without a count. */
export async function describeTemplates(): Promise<TemplateInWords[]> {
  const names = await namesOf(TEMPLATES.map(({ criteria }) => criteria));
  return TEMPLATES.map(({ key, name, audience, criteria }) => {
    return { key, name, audience, description: `${criteriaInWords(criteria, names)}.` };
  });
}
