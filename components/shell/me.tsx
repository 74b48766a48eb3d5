"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Me } from "@/lib/contract/me";
import { type Capability, mayRole } from "@/lib/contract/scopes";

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** The reader's own id; null where nobody is signed in. */
export function useMyId(): string | null {
  return useContext(MeContext)?.member.id ?? null;
}

/** Who is reading. */
export function useMe(): Me | null {
  return useContext(MeContext);
}

/** Whether the reader's role allows it. */
export function useMay(capability: Capability): boolean {
  const me = useContext(MeContext);
  return me !== null && mayRole(me.member.role, capability);
}

/** Whether the reader may build and run. */
export function useCanWrite(): boolean {
  return useContext(MeContext)?.read_only === false;
}

/** The reader's own name, as others are told of their changes; null where nobody is signed in. */
export function useMyName(): string | null {
  const member = useContext(MeContext)?.member;
  return member ? member.name || member.email : null;
}
