import { z } from "zod";

export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code such as US")
  .meta({ description: "ISO 3166-1", example: "US" });

export const RegionCode = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,4}$/, "must be an ISO 3166-2 code such as US-TX")
  .meta({ description: "ISO 3166-2", example: "US-TX" });
