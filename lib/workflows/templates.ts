import { Criteria } from "@/lib/contract/criteria";

export type WorkflowTemplate = { key: string; name: string; description: string; criteria: Criteria };

/** Ways to begin, each with rows in the starter directory. */
export const TEMPLATES: readonly WorkflowTemplate[] = [
  {
    key: "universities-in-texas",
    name: "Universities in Texas",
    description: "Universities and colleges with campuses in Texas, each with its website.",
    criteria: Criteria.parse({
      categories: ["amenity/university", "amenity/college"],
      places: { regions: ["US-TX"] },
      require: ["website"],
    }),
  },
  {
    key: "banks-in-the-united-states",
    name: "Banks in the United States",
    description: "Banks and credit unions that operate in the United States, each with its website.",
    criteria: Criteria.parse({
      categories: ["amenity/bank"],
      places: { countries: ["US"] },
      require: ["website"],
    }),
  },
  {
    key: "restaurants-and-cafes-in-california",
    name: "Restaurant brands in California",
    description:
      "Restaurant, fast food, coffee and ice cream brands in California; those that name the state come first.",
    criteria: Criteria.parse({
      categories: ["amenity/restaurant", "amenity/fast_food", "amenity/cafe", "amenity/ice_cream"],
      places: { regions: ["US-CA"] },
      require: ["website"],
    }),
  },
];
