import { Criteria } from "@/lib/contract/criteria";

export type WorkflowTemplate = {
  key: string;
  name: string;
  /** What a team sells that it suits. */
  audience: string;
  criteria: Criteria;
};

const inUnitedStates = { countries: ["US"] };

/** Ways to begin, each for another kind of team, with rows in the starter directory. */
export const TEMPLATES: readonly WorkflowTemplate[] = [
  {
    key: "universities-in-texas",
    name: "Universities in Texas",
    audience: "Software and services for campuses",
    criteria: Criteria.parse({
      categories: ["amenity/university", "amenity/college"],
      places: { regions: ["US-TX"] },
      require: ["website"],
    }),
  },
  {
    key: "banks-in-the-united-states",
    name: "Banks in the United States",
    audience: "Software and security for banks",
    criteria: Criteria.parse({ categories: ["amenity/bank"], places: inUnitedStates, require: ["website"] }),
  },
  {
    key: "restaurants-and-cafes-in-california",
    name: "Restaurant brands in California",
    audience: "Kitchens, drinks and tills",
    criteria: Criteria.parse({
      categories: ["amenity/restaurant", "amenity/fast_food", "amenity/cafe", "amenity/ice_cream"],
      places: { regions: ["US-CA"] },
      require: ["website"],
    }),
  },
  {
    key: "grocers-in-the-united-states",
    name: "Grocers in the United States",
    audience: "Products that want a shelf",
    criteria: Criteria.parse({
      categories: ["shop/supermarket", "shop/convenience", "shop/variety_store"],
      places: inUnitedStates,
      require: ["website"],
    }),
  },
  {
    key: "fashion-brands-in-the-united-states",
    name: "Fashion brands in the United States",
    audience: "Agencies and shop systems",
    criteria: Criteria.parse({
      categories: ["shop/clothes", "shop/shoes", "shop/jewelry"],
      places: inUnitedStates,
      require: ["website"],
    }),
  },
  {
    key: "clinics-in-the-united-states",
    name: "Hospitals and clinics in the United States",
    audience: "Medical supplies and staffing",
    criteria: Criteria.parse({
      categories: ["amenity/hospital", "amenity/clinic", "amenity/dentist", "amenity/pharmacy", "shop/optician"],
      places: inUnitedStates,
      require: ["website"],
    }),
  },
  {
    key: "hotel-brands",
    name: "Hotel brands of the world",
    audience: "Equipment and bookings",
    criteria: Criteria.parse({ categories: ["tourism/hotel"], require: ["website"] }),
  },
  {
    key: "gyms-and-salons-in-the-united-states",
    name: "Gyms and salons in the United States",
    audience: "Payments, bookings and equipment",
    criteria: Criteria.parse({
      categories: ["leisure/fitness_centre", "leisure/sports_centre", "shop/hairdresser", "shop/beauty"],
      places: inUnitedStates,
      require: ["website"],
    }),
  },
  {
    key: "car-services-in-the-united-states",
    name: "Car services in the United States",
    audience: "Parts, tools and chemicals",
    criteria: Criteria.parse({
      categories: ["shop/car_repair", "shop/tyres", "shop/car_parts", "amenity/car_wash"],
      places: inUnitedStates,
      require: ["website"],
    }),
  },
];
