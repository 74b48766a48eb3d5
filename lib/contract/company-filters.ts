import { z } from "zod";
import { wholeNumber } from "./page";
import { CountryCode, RegionCode } from "./places";
import { text } from "./text";

const YesOrNo = z.enum(["yes", "no"]);

/** What results and leads are filtered by alike. */
export const companyFilters = {
  category: text(80).optional().meta({ description: "Only this category, by its key", example: "amenity/university" }),
  country: CountryCode.optional().describe("Only those whose address is in this country"),
  state: RegionCode.optional().describe("Only those whose address is in this state or region"),
  city: text(120).optional().meta({ description: "Only those in this city, spelled as there", example: "Austin" }),
  min_score: wholeNumber(0, 100).optional().describe("Only those with this score or more"),
  max_score: wholeNumber(0, 100).optional().describe("Only those with this score or a lower one"),
  has_website: YesOrNo.optional().describe("Whether a website is known"),
  has_phone: YesOrNo.optional().describe("Whether a phone number is known"),
  has_email: YesOrNo.optional().describe("Whether an e-mail address is known"),
};

/** The fields of both whose values are counted. */
export const COMPANY_FACETS = [
  "category",
  "country",
  "state",
  "city",
  "source",
  "min_score",
  "has_website",
  "has_phone",
  "has_email",
] as const;
