import type { Pasted } from "./pasted-words";

/** Of the page that is open: what was pasted outlives its reload, and not its tab. */
const key = () => `pasted-places ${location.pathname}`;

/** Keeps what there is still to decide; `reading` is a list that is on its way. */
export function keepPaste(pasted: Pasted | null, reading: string | null): void {
  const failed = reading === null ? pasted?.failed : { text: reading, why: "the page was left before." };
  const isOpen = pasted !== null && (pasted.open.length > 0 || failed);
  try {
    if (isOpen) sessionStorage.setItem(key(), JSON.stringify({ ...pasted, isReading: false, failed: failed ?? null }));
    else sessionStorage.removeItem(key());
  } catch {
    // A browser that keeps nothing, or no more.
  }
}

export function keptPaste(): Pasted | null {
  try {
    return JSON.parse(sessionStorage.getItem(key()) ?? "null") as Pasted | null;
  } catch {
    return null;
  }
}
