import { countryName } from "../ui/intl";

type Placed = { city: string | null; state: string | null; country: string | null };

/** "US-TX" is "TX" beside its country. */
export function regionOf(state: string | null): string | null {
  return state ? state.slice(state.indexOf("-") + 1) : null;
}

export function placeWords({ city, state, country }: Placed): string | null {
  const words = [city, regionOf(state), country && countryName(country)].filter(Boolean);
  return words.length > 0 ? words.join(", ") : null;
}
