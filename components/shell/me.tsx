"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Me } from "@/lib/contract/me";

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Whether the reader may build and run. */
export function useCanWrite(): boolean {
  return useContext(MeContext)?.read_only === false;
}
