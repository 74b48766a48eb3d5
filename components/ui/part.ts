import dynamic from "next/dynamic";
import type { ComponentType } from "react";

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 200);
}

/**
 * A part of the page with its code apart. It is fetched once the page stands and not when it is opened, since the server
 * may be gone by then. Both go through one `import`: the bundler gives each its own chunk.
 */
export function part<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  if (typeof window !== "undefined") {
    // Where that fails, it is asked for again when it is opened.
    const start = () => whenIdle(() => void load().catch(() => undefined));
    if (document.readyState === "complete") start();
    else window.addEventListener("load", start, { once: true });
  }
  return dynamic(load);
}
