"use client";
import { useEffect } from "react";

const ROUND = 2 * Math.PI * 7;

/** A ring that fills, in place of the page's icon. */
function ringOf(share: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="5" fill="#3352d4"/><circle cx="10" cy="10" r="7" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="3"/><circle cx="10" cy="10" r="7" fill="none" stroke="#fff" stroke-width="3" stroke-dasharray="${(share * ROUND).toFixed(1)} 60" transform="rotate(-90 10 10)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The tab's icon carries the progress, from 0 to 1; null leaves it as it is. */
export function useRunIcon(share: number | null): void {
  // In steps that can be told apart at 16 pixels.
  const step = share === null ? null : Math.round(share * 20) / 20;
  useEffect(() => {
    if (step === null) return;
    const icon = document.createElement("link");
    icon.rel = "icon";
    icon.type = "image/svg+xml";
    icon.href = ringOf(step);
    const usual = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')];
    // A browser takes the last one; taking the others out leaves it no choice.
    for (const link of usual) link.rel = "prior-icon";
    document.head.append(icon);
    return () => {
      icon.remove();
      for (const link of usual) link.rel = "icon";
    };
  }, [step]);
}
