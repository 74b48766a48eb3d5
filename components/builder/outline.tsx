"use client";
import { CircleAlert } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { BuilderField } from "@/lib/client/builder-fields";
import type { Criteria } from "@/lib/contract/criteria";
import { formatCount } from "../ui/intl";
import { keysOf } from "./place-keys";
import { SECTION_FIELDS, SECTIONS, type SectionTitle, sectionId } from "./sections";

type Props = { criteria: Criteria; isAmiss: (field: BuilderField) => boolean };

/** How much a section holds; nothing where that is nothing in particular. */
function heldIn(title: SectionTitle, criteria: Criteria): string {
  const { categories, keywords, places, require, sources, exclude, score, limit } = criteria;
  const count = (value: number, none = "") => (value > 0 ? formatCount(value) : none);
  switch (title) {
    case "Name":
      return "";
    case "What":
      return count(categories.length + keywords.include.length + keywords.exclude.length, "Any");
    case "Where":
      return count(keysOf(places).length, "Any");
    case "Must have":
      return count(require.length);
    case "Sources":
      return count(sources.length, "All");
    case "Exclusions":
      return count(exclude.domains.length + (exclude.existing_leads ? 1 : 0));
    case "Score":
      return count(Object.values(score).reduce((sum, weight) => sum + weight, 0));
    case "Limit":
      return formatCount(limit);
  }
}

/** Goes to a section as a link does, but for the history, in which it would stand in the way back. */
function go(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const heading = document.getElementById(event.currentTarget.hash.slice(1));
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ behavior: isStill ? "instant" : "smooth" });
}

/** The one that is worked in while its heading is in view, else the last that begins in the upper third of what is in view. */
function sectionInView(below: number): SectionTitle | undefined {
  const [from, to] = [below - 1, innerHeight];
  const tops = SECTIONS.map((title) => ({ title, element: document.getElementById(sectionId(title)) })).flatMap(
    ({ title, element }) => (element ? [{ title, element, top: element.getBoundingClientRect().top }] : []),
  );
  const worked = tops.find(({ element }) => element.parentElement?.contains(document.activeElement));
  if (worked && worked.top >= from && worked.top < to) return worked.title;
  return (tops.findLast(({ top }) => top < from + (to - from) / 3) ?? tops[0])?.title;
}

/** The sections of the form, with what they hold, where there is room for them in one line. */
export function Outline({ criteria, isAmiss }: Props) {
  const nav = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<SectionTitle | undefined>(SECTIONS[0]);
  useEffect(() => {
    const look = () => {
      const below = nav.current?.getBoundingClientRect().bottom;
      if (below) setCurrent(sectionInView(below));
    };
    const options = { capture: true, passive: true };
    for (const type of ["scroll", "focusin"]) document.addEventListener(type, look, options);
    return () => {
      for (const type of ["scroll", "focusin"]) document.removeEventListener(type, look, options);
    };
  }, []);
  return (
    <nav
      ref={nav}
      aria-label="Sections"
      className="sticky top-0 z-10 hidden h-9 items-center gap-x-3.5 whitespace-nowrap border-b bg-canvas px-6 text-xs @xl:flex"
    >
      {SECTIONS.map((title) => (
        <a
          key={title}
          href={`#${sectionId(title)}`}
          onClick={go}
          aria-current={title === current ? "location" : undefined}
          className="-mx-1.5 inline-flex h-6 items-center gap-1 rounded-sm px-1.5 text-ink-soft hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink"
        >
          {`${title} `}
          <span className="text-ink-faint tabular-nums empty:hidden">{heldIn(title, criteria)}</span>
          {SECTION_FIELDS[title].some(isAmiss) ? (
            <>
              <CircleAlert aria-hidden className="size-3 text-danger" />
              <span className="sr-only">to be looked at</span>
            </>
          ) : null}
        </a>
      ))}
    </nav>
  );
}
