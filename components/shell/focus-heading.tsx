"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** So long a page may take to come. */
const COMING_MS = 10_000;

/** After the way to another page the focus is on its heading, where reading begins, and not on what is no longer there. */
export function FocusHeading() {
  const path = usePathname();
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const done = new AbortController();
    const { signal } = done;
    function focus() {
      const heading = document.querySelector<HTMLElement>("#main h1");
      if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
      heading?.focus({ preventScroll: true });
    }
    // A page that is on its way stands in for itself: what had the focus goes with it.
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) focus();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const end = () => {
      observer.disconnect();
      done.abort();
    };
    for (const name of ["keydown", "pointerdown"]) window.addEventListener(name, end, { signal, capture: true });
    const timer = setTimeout(end, COMING_MS);
    const isTaken = document.activeElement?.matches("#main :is(input, textarea, select)");
    if (!isTaken) focus();
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [path]);
  return null;
}
