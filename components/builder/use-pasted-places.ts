import { useEffect, useRef, useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { readPlaces } from "@/lib/client/directory";
import type { Criteria } from "@/lib/contract/criteria";
import type { Place, ReadPlaceLine } from "@/lib/contract/directory";
import { isPlaceList } from "@/lib/contract/place-lines";
import { announce } from "../ui/announcer";
import { keepPaste, keptPaste } from "./kept-paste";
import { type Pasted, pastedWords } from "./pasted-words";
import { keysOf, placeKey, placesOf } from "./place-keys";

const NOTHING: Pasted = { isReading: false, failed: null, added: 0, known: 0, leftOut: 0, open: [] };
const UNEXPECTED = "Something unexpected went wrong.";

function whyOf({ details: [first], message }: CallError): string {
  return first ? `it ${first.message}.` : message;
}

type Field = {
  places: Criteria["places"];
  onAdd: (places: Criteria["places"], named: readonly Place[]) => void;
};

export type PastedPlaces = {
  pasted: Pasted | null;
  /** Undefined where the text names one place: it is typed then. */
  take: (text: string) => Promise<boolean> | undefined;
  retry: () => void;
  choose: (line: ReadPlaceLine, place: Place) => void;
  leaveOut: (line: ReadPlaceLine) => void;
  dismiss: () => void;
};

export function usePastedPlaces(field: Field): PastedPlaces {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const latest = useRef({ field, pasted });
  useEffect(() => {
    latest.current = { field, pasted };
  });

  // What was not decided before the page was loaded again; the server knows nothing of it.
  useEffect(() => setPasted((now) => now ?? keptPaste()), []);

  function update(change: (before: Pasted) => Pasted, reading: string | null = null): Pasted {
    const next = change(latest.current.pasted ?? NOTHING);
    latest.current.pasted = next;
    setPasted(next);
    keepPaste(next, reading);
    return next;
  }
  /** How many of them were not chosen yet. */
  function add(named: readonly Place[]): number {
    const { places, onAdd } = latest.current.field;
    const before = new Set(keysOf(places));
    const keys = new Set([...before, ...named.map(placeKey)]);
    if (keys.size > before.size) {
      const all = placesOf([...keys]);
      latest.current.field = { places: all, onAdd };
      onAdd(all, named);
    }
    return keys.size - before.size;
  }
  function sort(lines: ReadPlaceLine[]): void {
    const named = lines.flatMap(({ place }) => (place ? [place] : []));
    const added = add(named);
    const next = update((before) => {
      const asked = new Set(before.open.map(({ text }) => text.toLowerCase()));
      const open = lines.filter(({ place, text }) => {
        const name = text.toLowerCase();
        return !place && !asked.has(name) && asked.add(name);
      });
      return {
        ...before,
        isReading: false,
        failed: null,
        added: before.added + added,
        known: before.known + named.length - added,
        open: [...before.open, ...open],
      };
    });
    announce(pastedWords(next));
  }
  async function read(text: string, isSure: boolean): Promise<boolean> {
    update((before) => ({ ...before, isReading: true, failed: null }), isSure ? text : null);
    try {
      const lines = await readPlaces(text);
      const isList = isSure || lines.length > 1;
      if (isList) sort(lines);
      else forget();
      return isList;
    } catch (error) {
      if (!isSure) {
        forget();
        return false;
      }
      const why = error instanceof CallError ? whyOf(error) : UNEXPECTED;
      const next = update((before) => ({ ...before, isReading: false, failed: { text, why } }));
      announce(pastedWords(next));
      return true;
    }
  }
  /** A list that was none. */
  function forget(): void {
    const next = update((before) => ({ ...before, isReading: false }));
    if (next.added + next.known + next.leftOut + next.open.length === 0 && !next.failed) close();
  }
  function close(): void {
    latest.current.pasted = null;
    setPasted(null);
    keepPaste(null, null);
  }
  function decide(line: ReadPlaceLine, became: Partial<Pasted>): void {
    const next = update((before) => ({
      ...before,
      ...became,
      open: before.open.filter(({ text }) => text !== line.text),
    }));
    announce(pastedWords(next));
  }
  return {
    pasted,
    take: (text) => {
      const isList = isPlaceList(text);
      return isList === false ? undefined : read(text, isList === true);
    },
    retry: () => {
      const text = latest.current.pasted?.failed?.text;
      if (text) void read(text, true);
    },
    choose: (line, place) => {
      const added = add([place]);
      const { added: before = 0, known = 0 } = latest.current.pasted ?? {};
      decide(line, { added: before + added, known: known + 1 - added });
    },
    leaveOut: (line) => decide(line, { leftOut: (latest.current.pasted?.leftOut ?? 0) + 1 }),
    dismiss: close,
  };
}
