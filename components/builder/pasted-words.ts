import type { ReadPlaceLine } from "@/lib/contract/directory";
import { counted } from "../ui/intl";

/** What became of pasted lists since the notice of them was last dismissed. */
export type Pasted = {
  isReading: boolean;
  failed: { text: string; why: string } | null;
  added: number;
  /** Named, and chosen before. */
  known: number;
  leftOut: number;
  /** To be decided, each name once. */
  open: ReadPlaceLine[];
};

const are = (count: number) => (count === 1 ? "was" : "were");

/** "Added 12 places; 2 were already there." */
export function addedWords({ added, known, leftOut }: Pasted): string {
  const parts = [
    `Added ${added === 0 ? "no place" : counted(added, "place", "places")}`,
    known > 0 && `${known} ${are(known)} already there`,
    leftOut > 0 && `${leftOut} ${are(leftOut)} left out`,
  ].filter(Boolean);
  return `${parts.join("; ")}.`;
}

export function severalWords(count: number): string {
  return count === 1 ? "1 name can mean several places." : `${count} names can mean several places.`;
}

export function unknownWords(count: number): string {
  return `${counted(count, "line was", "lines were")} not understood.`;
}

/** All of it, for those who hear it. */
export function pastedWords(pasted: Pasted): string {
  if (pasted.failed) return `The list was not read: ${pasted.failed.why}`;
  const several = pasted.open.filter(({ status }) => status === "ambiguous").length;
  const unknown = pasted.open.length - several;
  return [
    addedWords(pasted),
    several > 0 && severalWords(several),
    unknown > 0 && unknownWords(unknown),
    pasted.open.length > 0 && `${pasted.open.length === 1 ? "It is" : "They are"} listed below the field.`,
  ]
    .filter(Boolean)
    .join(" ");
}
