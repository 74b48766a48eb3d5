import { countryName } from "../ui/intl";

/** Node and a browser may name a country differently; what the server wrote stays. */
export function CountryName({ code }: { code: string }) {
  return <span suppressHydrationWarning>{countryName(code)}</span>;
}
