import { z } from "zod";

export const PAGE_LIMIT_MAX = 100;
export const PAGE_LIMIT = 25;

/** A whole number in a query string: digits as they are usually written, and nothing else. */
export function wholeNumber(min: number, max: number) {
  const read = (value: unknown) =>
    typeof value === "string" && /^(?:0|[1-9]\d{0,8})$/.test(value) ? Number(value) : value;
  return z.preprocess(read, z.int(`must be a whole number from ${min} to ${max}`).min(min).max(max));
}

export const PageQuery = z.strictObject({
  limit: wholeNumber(1, PAGE_LIMIT_MAX)
    .default(PAGE_LIMIT)
    .meta({ default: PAGE_LIMIT, description: "How many at most" }),
  cursor: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: "next_cursor of the page before", "x-rule": "is one of this list and these filters" }),
});

/** What has no year of four digits in UTC cannot be kept. */
function hasYear(time: string): boolean {
  const year = new Date(time).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** ISO 8601 with a zone, so that no two readers take it for different moments. */
export function moment(description: string, error = "must be a time such as 2026-01-31T09:00:00Z") {
  return z.iso
    .datetime({ offset: true, error, abort: true })
    .refine(hasYear, "must be of the years 1 to 9999 in UTC")
    .meta({ description, example: "2026-01-31T09:00:00Z", "x-rule": "is of the years 1 to 9999 in UTC" });
}

/** A day of no time zone, as a calendar has it. */
export function day(description: string) {
  return z.iso
    .date("must be a day such as 2026-01-31")
    .refine((value) => !value.startsWith("0000"), "must be of the years 1 to 9999")
    .meta({ description, example: "2026-01-31", "x-rule": "is of the years 1 to 9999" });
}

const Pagination = z
  .strictObject({
    next_cursor: z.string().min(1).nullable().describe("null exactly when has_more is false"),
    has_more: z.boolean().describe("Whether there is a page after this one"),
  })
  .meta({ id: "Pagination", description: "How to go on" });

export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ data: z.array(item).describe("This page of the list"), pagination: Pagination });
}
/** A list that is answered whole. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ data: z.array(item).describe("The whole list") });
}

export type Page<T> = { data: T[]; pagination: z.infer<typeof Pagination> };

export function oneOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ data: item });
}
export type One<T> = { data: T };
