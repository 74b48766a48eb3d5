/** What a filter of a list says of something that is there or not. */
export const toBoolean = (said: "yes" | "no" | undefined): boolean | undefined =>
  said === undefined ? undefined : said === "yes";
