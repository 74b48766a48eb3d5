import { countryName } from "../ui/intl";

type Placed = { city: string | null; state: string | null; country: string | null };

/** "US-TX" is "TX" beside its country. */
export function regionOf(state: string | null): string | null {
  return state ? state.slice(state.indexOf("-") + 1) : null;
}

/** Node and a browser may name a country differently; what the server wrote stays. */
export function PlaceName({ city, state, country }: Placed) {
  const words = [city, regionOf(state), country && countryName(country)].filter(Boolean);
  return words.length > 0 ? <span suppressHydrationWarning>{words.join(", ")}</span> : null;
}
