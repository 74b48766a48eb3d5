import type { PlaceReading } from "@/db/queries/suggest-places";
import { folded } from "@/lib/contract/folded";
import { seen } from "@/lib/contract/seen";
import { cityKey } from "./city-key";

const ZIP = /^\s*(\d{3,5})(?:-\d{0,4})?\s*$/;
/** As it ends an address, behind what the city lies in. */
const LAST_ZIP = /\s\d{5}(?:-\d{4})?\s*$/;
/** Of a name and of what holds it: "Salt Lake City UT", "San Jose Costa Rica", "Sydney New South Wales". */
const SPLIT_WORDS_MAX = 7;
const HOLDING_WORDS_MAX = 3;

function readingOf(typed: string, within: string[], isSplit: boolean): PlaceReading {
  const name = folded(typed);
  return { name, cityKey: name && cityKey(typed), within, isSplit, zip: isSplit ? "" : (ZIP.exec(typed)?.[1] ?? "") };
}

/**
 * How what somebody has written may be meant: as it stands, what follows a comma holding what is before it, and else with its
 * last words as what holds it. None where it holds no name; nothing written means any place.
 */
export function placeReadings(text: string): PlaceReading[] {
  const [typed = "", ...rest] = text.split(",");
  const holding = rest.map((part) => folded(part.trim().replace(LAST_ZIP, ""))).filter(Boolean);
  const within = holding.length > 2 ? [holding[0] ?? "", holding.slice(1).join(" ")] : holding;
  const whole = readingOf(typed, within, false);
  if (whole.name === "") return text.trim() === "" ? [whole] : [];
  const words = seen(typed.replace(LAST_ZIP, "")).split(/\s+/);
  if (within.length > 0 || words.length < 2 || words.length > SPLIT_WORDS_MAX) return [whole];
  const splits = Array.from({ length: Math.min(HOLDING_WORDS_MAX, words.length - 1) }, (_, at) => {
    const from = words.length - 1 - at;
    return readingOf(words.slice(0, from).join(" "), [folded(words.slice(from).join(" "))], true);
  });
  return [whole, ...splits.filter(({ name, within: [holds] }) => name !== "" && holds !== "")];
}
