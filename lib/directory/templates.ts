import { Criteria } from "@/lib/contract/criteria";

export type WorkflowTemplate = { key: string; name: string; description: string; criteria: Criteria };

/** Ways to begin, each with rows in the starter directory. */
export const TEMPLATES: WorkflowTemplate[] = [
  {
    key: "universities-in-texas",
    name: "Universities in Texas",
    description: "Colleges and universities in Texas, each with its website.",
    criteria: Criteria.parse({
      categories: ["amenity/university", "amenity/college"],
      places: { regions: ["US-TX"] },
      require: ["website"],
    }),
  },
];
