"use client";
import { useState } from "react";
import { folded } from "@/lib/contract/folded";
import type { Method } from "@/lib/contract/operation";
import { MethodName } from "./method-name";

export type Chapter = { id: string; title: string; method?: Method; path?: string };

function matches({ title, method = "", path = "" }: { title: string; method?: string; path?: string }, typed: string) {
  const text = folded(`${title} ${method} ${path}`);
  return folded(typed)
    .split(" ")
    .every((word) => text.includes(word));
}

/** As Tailwind's `lg` ends: there the chapters lie over what they lead to. */
const isNarrow = () => window.matchMedia("(width < 64rem)").matches;

/** Beside the reference; in a narrow window above it, where the chapters show once they are searched. */
export function ReferenceNav({ chapters }: { chapters: Chapter[] }) {
  const [typed, setTyped] = useState("");
  const found = chapters.filter((chapter) => matches(chapter, typed));
  return (
    <nav
      aria-label="Reference"
      className="flex min-h-0 flex-col bg-canvas max-lg:z-10 max-lg:border-b max-md:sticky max-md:top-12 lg:border-e"
    >
      <div className="p-3">
        <input
          type="search"
          aria-label="Search the reference"
          placeholder="Search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="h-8 w-full rounded-md border border-line-control bg-canvas px-2.5 placeholder:text-ink-faint"
        />
      </div>
      <ul className={`min-h-0 flex-1 overflow-y-auto px-2 pb-4 max-lg:max-h-72 ${typed.trim() ? "" : "max-lg:hidden"}`}>
        {found.map(({ id, title, method }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={() => isNarrow() && setTyped("")}
              className="flex min-h-7 items-baseline gap-2 rounded-md px-2 py-1 text-ink-soft hover:bg-hover hover:text-ink"
            >
              {method ? (
                <span className="w-12 shrink-0">
                  <MethodName method={method} />
                </span>
              ) : null}
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" className="px-4 text-ink-faint not-empty:pb-4">
        {found.length === 0 ? "Nothing has this in its name or path." : null}
      </p>
    </nav>
  );
}
