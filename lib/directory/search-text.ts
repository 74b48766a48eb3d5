import { fold } from "./fold";

/** Texts as folded words with a space on each side, so that ` word ` finds a whole word and no phrase spans two of them. */
export function searchText(texts: (string | null)[]): string {
  return ` ${texts.flatMap((text) => (text ? [fold(text)] : [])).join(" | ")} `;
}
