import { UNCATEGORISED } from "@/lib/company-columns/category-words";
import { readJson } from "./packages";

export type Category = { key: string; name: string; terms: string[] };

/** Keys whose values say what an organisation does. */
const KEYS = new Set(["amenity", "club", "craft", "healthcare", "industrial", "leisure", "office", "shop", "tourism"]);
const ALSO = new Set([
  "emergency/ambulance_station",
  "emergency/disaster_response",
  "emergency/lifeguard",
  "emergency/mountain_rescue",
  "emergency/water_rescue",
  "man_made/works",
  "power/plant",
  "telecom/data_center",
  "telecom/exchange",
]);

/** Things that stand about, not organisations. */
const INFRASTRUCTURE: Record<string, string[]> = {
  amenity: [
    "atm",
    "baking_oven",
    "bbq",
    "bench",
    "bicycle_parking",
    "bicycle_repair_station",
    "bicycle_wash",
    "binoculars",
    "clock",
    "compressed_air",
    "device_charging_station",
    "dog_toilet",
    "dressing_room",
    "drinking_water",
    "feeding_place",
    "food_sharing",
    "fountain",
    "game_feeding",
    "give_box",
    "grave_yard",
    "grit_bin",
    "hunting_stand",
    "kneipp_water_cure",
    "letter_box",
    "library_dropoff",
    "loading_dock",
    "locker",
    "lounger",
    "luggage_locker",
    "lavoir",
    "motorcycle_parking",
    "parcel_locker",
    "parking",
    "parking_entrance",
    "parking_space",
    "payment_terminal",
    "photo_booth",
    "place_of_mourning",
    "polling_station",
    "post_box",
    "public_bookcase",
    "reception_desk",
    "recycling",
    "sanitary_dump_station",
    "scooter_parking",
    "shelter",
    "shower",
    "smoking_area",
    "stage",
    "table",
    "telephone",
    "ticket_validator",
    "toilets",
    "trolley_bay",
    "vacuum_cleaner",
    "vending_machine",
    "waste_basket",
    "waste_disposal",
    "water_point",
    "watering_place",
    "weighbridge",
    "yes",
  ],
  leisure: [
    "bandstand",
    "bathing_place",
    "beach_resort",
    "bird_hide",
    "bleachers",
    "common",
    "dog_park",
    "firepit",
    "fitness_station",
    "garden",
    "nature_reserve",
    "outdoor_seating",
    "picnic_table",
    "pitch",
    "playground",
    "schoolyard",
    "slipway",
    "swimming_area",
    "track",
    "wildlife_hide",
  ],
  shop: ["vacant", "yes"],
  office: ["yes"],
  tourism: ["artwork", "information", "picnic_site", "trail_riding_station", "viewpoint", "wilderness_hut", "yes"],
};

export function isCategory(key: string): boolean {
  const [group = "", value = ""] = key.split("/");
  return ALSO.has(key) || (KEYS.has(group) && !INFRASTRUCTURE[group]?.includes(value));
}

/** What a team's own list does not say of its companies. */
const UNCATEGORISED_CATEGORY: Category = {
  key: UNCATEGORISED,
  name: "Uncategorised",
  terms: ["no category", "other", "uncategorized", "unknown"],
};

/** Where the preset is named after one way to map it. */
const NAMES: Record<string, string> = { "amenity/pharmacy": "Pharmacy" };

type Preset = { tags: Record<string, string>; searchable?: boolean };
const presets = readJson<Record<string, Preset>>("@openstreetmap/id-tagging-schema", "dist/presets.json");
const english = readJson<{
  en: { presets: { presets: Record<string, { name?: string; terms?: string[] | string }> } };
}>("@openstreetmap/id-tagging-schema", "dist/translations/en.json").en.presets.presets;

/** Every category there is a preset for, and those of `used` that have none, under a name made of their value. */
export function categoriesWith(used: Iterable<string>): Category[] {
  const named = Object.keys(presets).filter((id) => isCategory(id) && isPlain(id));
  const all = [...new Set([...named, ...used])].sort().map((key) => {
    const { name, terms = [] } = english[key] ?? {};
    return {
      key,
      name: (NAMES[key] ?? name ?? readable(key)).replace(/ Grounds$/, ""),
      terms: (typeof terms === "string" ? terms.split(",") : terms).map((term) => term.trim().toLowerCase()),
    };
  });
  const names = Map.groupBy(all, ({ name }) => name);
  return [...all, UNCATEGORISED_CATEGORY]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((category) => {
      const shared = (names.get(category.name)?.length ?? 0) > 1;
      return shared
        ? { ...category, name: `${category.name} (${readable(category.key.split("/")[0] ?? "")})` }
        : category;
    });
}

/** One tag says it all: no preset for a kind of it, and none that is kept only to read old data. */
function isPlain(id: string): boolean {
  const [key = "", value = ""] = id.split("/");
  return presets[id]?.tags[key] === value && presets[id]?.searchable !== false && id.split("/").length === 2;
}

function readable(key: string): string {
  const words = (key.split("/").at(-1) ?? key).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
