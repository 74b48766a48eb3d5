import dynamic from "next/dynamic";
import { type ComponentType, Suspense } from "react";

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 200);
}

/**
 * A part of the page with its code apart. It is fetched once the page stands and not when it is opened, since the server
 * may be gone by then. Both go through one `import`: the bundler gives each its own chunk. The page stands as it is until
 * the part does: else all of it would be gone for a moment, and with it the focus.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  if (typeof window !== "undefined") {
    // Where that fails, it is asked for again when it is opened.
    const start = () => whenIdle(() => void load().catch(() => undefined));
    if (document.readyState === "complete") start();
    else window.addEventListener("load", start, { once: true });
  }
  const Part = dynamic(load);
  return function Loaded(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
