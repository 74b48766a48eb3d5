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
  {
    key: "restaurant-chains-in-california",
    name: "Restaurant chains in California",
    description: "Restaurant and fast food brands that operate in California.",
    criteria: Criteria.parse({
      categories: ["amenity/restaurant", "amenity/fast_food"],
      places: { regions: ["US-CA"] },
      require: ["website"],
    }),
  },
  {
    key: "hotel-brands-in-the-united-states",
    name: "Hotel brands in the United States",
    description: "Hotel brands that operate in the United States.",
    criteria: Criteria.parse({
      categories: ["tourism/hotel"],
      places: { countries: ["US"] },
      require: ["website"],
    }),
  },
];
