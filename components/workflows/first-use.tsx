"use client";
import type { ReactNode } from "react";
import { useCanWrite } from "../shell/me";

export function FirstUse({ children }: { children: ReactNode }) {
  const canWrite = useCanWrite();
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-10 md:px-6 md:py-14">
      <h2 className="font-semibold text-xl">Find your first companies</h2>
      <p className="mt-1 mb-6 max-w-xl text-base text-ink-soft">
        A workflow says which companies you want and where. See how many are new to you before you run it; every result
        then says why it is there.{canWrite ? " Start from an example:" : null}
      </p>
      {children}
      <p className="mt-8 max-w-xl border-t pt-4 text-ink-faint text-xs">
        The starter directory that comes with Prospector holds brands and institutions with their websites. It has no
        phone numbers.
      </p>
    </div>
  );
}
