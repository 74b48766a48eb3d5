/** Whose codes always have five digits. */
const FIVE_DIGITS = new Set(["DE", "FR", "IT", "ES"]);
/** Whose ZIP codes begin with a zero, or with two. */
const ONE_ZERO = new Set(["US-CT", "US-MA", "US-ME", "US-NH", "US-NJ", "US-RI", "US-VT"]);
const TWO_ZEROS = new Set(["US-PR", "US-VI"]);

/** A postal code with the zeros that a spreadsheet has taken off its front, where a place is known to have them. */
export function readPostalCode(cell: string, country: string | null, region: string | null): string {
  const text = cell.replace(/^(\d+)\.0$/, "$1").replace(/^(?:[A-Z]{1,2}-)(?=\d{4,5}$)/, "");
  if (country === "US" && /^\d{9}$/.test(text)) return `${text.slice(0, 5)}-${text.slice(5)}`;
  const [, digits = "", rest = ""] = /^(\d{3,4})(-\d{4})?$/.exec(text) ?? [];
  if (digits === "") return text;
  if (country !== null && FIVE_DIGITS.has(country) && digits.length === 4) return `0${text}`;
  const place = region ?? (country === "PR" || country === "VI" ? `US-${country}` : "");
  if (ONE_ZERO.has(place) && digits.length === 4) return `0${digits}${rest}`;
  return TWO_ZEROS.has(place) && digits.length === 3 ? `00${digits}${rest}` : text;
}
