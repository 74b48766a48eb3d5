"use client";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import type { ReadPlaceLine } from "@/lib/contract/directory";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Notice } from "../ui/notice";
import { addedWords, type Pasted, severalWords, unknownWords } from "./pasted-words";
import { placeKey } from "./place-keys";
import type { PastedPlaces } from "./use-pasted-places";

type Props = {
  pasted: Pasted;
  of: PastedPlaces;
  input: RefObject<HTMLInputElement | null>;
  /** Types the text into the field, to be looked for there. */
  onSearch: (text: string) => void;
};

/** What became of pasted places, and what of them is to be decided. */
export function PastedNotice({ pasted, of, input, onSearch }: Props) {
  const box = useRef<HTMLElement>(null);
  const several = pasted.open.filter(({ status }) => status === "ambiguous");
  const unknown = pasted.open.filter(({ status }) => status === "unknown");

  /** A button that goes would take the focus along: the next line has it then, else the field. */
  function decide(line: ReadPlaceLine, decision: () => void) {
    const items = Array.from(box.current?.querySelectorAll("li") ?? []);
    const at = [...several, ...unknown].indexOf(line);
    const next = items[at + 1] ?? items[at - 1];
    (next?.querySelector("button") ?? input.current)?.focus();
    decision();
  }
  const leaveOut = (line: ReadPlaceLine) => decide(line, () => of.leaveOut(line));
  function dismiss() {
    input.current?.focus();
    of.dismiss();
  }
  const isAmiss = pasted.failed || pasted.open.length > 0;
  return (
    <section ref={box} aria-label="Pasted places" aria-busy={pasted.isReading}>
      <Notice
        tone={isAmiss ? "warning" : "info"}
        action={
          pasted.isReading ? null : (
            <IconButton label={isAmiss ? "Dismiss, and leave the rest out" : "Dismiss"} onPress={dismiss}>
              <X aria-hidden className="size-4" />
            </IconButton>
          )
        }
      >
        <p>
          {pasted.isReading
            ? "Reading the list…"
            : pasted.failed
              ? `The list was not read: ${pasted.failed.why}`
              : addedWords(pasted)}
        </p>
        {pasted.failed ? (
          <Button size="sm" className="mt-2" onPress={of.retry}>
            Try again
          </Button>
        ) : null}
        <div className="relative max-h-80 overflow-y-auto">
          <OpenLines
            lines={several}
            says={`${severalWords(several.length)} Choose what is meant.`}
            onSearch={onSearch}
            onLeaveOut={leaveOut}
          >
            {(line) =>
              line.candidates.map((place) => (
                <Button
                  key={placeKey(place)}
                  size="sm"
                  className="h-auto! min-h-7 max-w-full shrink! flex-wrap justify-start! gap-x-1! py-1 text-start whitespace-normal!"
                  onPress={() => decide(line, () => of.choose(line, place))}
                >
                  {place.name}
                  <span className="font-normal text-ink-soft">{place.context}</span>
                </Button>
              ))
            }
          </OpenLines>
          <OpenLines
            lines={unknown}
            says={`${unknownWords(unknown.length)} Look for ${unknown.length === 1 ? "it" : "each"} by another name, such as “Texas”, “Austin, Texas” or “78701”, or leave it out.`}
            onSearch={onSearch}
            onLeaveOut={leaveOut}
          />
        </div>
      </Notice>
    </section>
  );
}

type OpenLinesProps = {
  lines: readonly ReadPlaceLine[];
  says: string;
  onSearch: (text: string) => void;
  onLeaveOut: (line: ReadPlaceLine) => void;
  children?: (line: ReadPlaceLine) => ReactNode;
};

function OpenLines({ lines, says, onSearch, onLeaveOut, children }: OpenLinesProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="mt-2">{says}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.text}>
            <fieldset className="mt-2 min-w-0">
              <legend className="max-w-full break-words font-medium">
                “{line.text}” <span className="font-normal text-ink-soft text-xs">line {line.line}</span>
              </legend>
              <div className="mt-1 flex flex-wrap gap-1.5">
                {children?.(line)}
                <Button size="sm" look={children ? "ghost" : "secondary"} onPress={() => onSearch(line.text)}>
                  Look for it
                </Button>
                <Button size="sm" look="ghost" onPress={() => onLeaveOut(line)}>
                  Leave out
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}
