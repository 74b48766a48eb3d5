import type { ReactNode } from "react";

/** In place of a form, for an address that has tried too many links. */
export function Refused({ children }: { children: ReactNode }) {
  return (
    <>
      <h1 className="font-semibold text-lg">Wait a moment</h1>
      <p className="mt-2 text-ink-soft">{children}</p>
    </>
  );
}
