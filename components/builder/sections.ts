import type { BuilderField } from "@/lib/client/builder-fields";

/** The form's sections, in its order, with what each holds. */
export const SECTION_FIELDS = {
  Name: ["name"],
  What: ["categories", "keywords.include", "keywords.exclude"],
  Where: ["places"],
  "Must have": ["require"],
  Sources: ["sources"],
  Exclusions: ["exclude.existing_leads", "exclude.domains"],
  Score: ["score.website", "score.phone", "score.email", "score.category", "score.place"],
  Limit: ["limit", "minutes"],
} as const satisfies Record<string, readonly BuilderField[]>;
export type SectionTitle = keyof typeof SECTION_FIELDS;

/** The cast holds since these are its keys. */
export const SECTIONS = Object.keys(SECTION_FIELDS) as SectionTitle[];

/** Of the section's heading. */
export const sectionId = (title: SectionTitle) => `section-${title.toLowerCase().replace(" ", "-")}`;
