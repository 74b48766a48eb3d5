import { fold } from "./fold";

const OPENINGS = new Map(Object.entries({ st: "saint", ste: "sainte", ft: "fort", mt: "mount" }));
const ALSO_CALLED = new Map(
  Object.entries({
    "new york city": "new york",
    "washington dc": "washington",
    "washington d c": "washington",
  }),
);

/** Under which a city is found, in a company's row and in criteria alike: "St. Louis" and "Saint Louis" are one. */
export function cityKey(name: string): string {
  const [first = "", ...rest] = fold(name).split(" ");
  const key = rest.length === 0 ? first : [OPENINGS.get(first) ?? first, ...rest].join(" ");
  return ALSO_CALLED.get(key) ?? (key || name.trim().toLowerCase());
}
