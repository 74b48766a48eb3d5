import type { Fate } from "@/lib/contract/fates";

/** What became of a company, where the count above it does not say enough. */
export const REASON_WORDS: Record<Exclude<Fate, "new" | "over_limit">, string> = {
  without_website: "without a website",
  without_phone: "without a phone number",
  without_email: "without an email address",
  without_keyword: "without any of the keywords",
  unwanted_keyword: "with an unwanted keyword",
  duplicate_in_run: "twice in this run",
  known_lead: "a lead already",
  existing_lead: "a lead already",
  excluded_domain: "on the list of domains",
};
