"use client";
import { createContext, type ReactNode, useContext } from "react";

export type MadeLink = { url: string } | { fault: string };
export type MakePasswordLink = (memberId: string) => Promise<MadeLink>;

const MakeContext = createContext<MakePasswordLink | null>(null);

/** Gives the rows of the team what makes a link: no operation of the API does. */
export function PasswordLinkProvider({ make, children }: { make: MakePasswordLink; children: ReactNode }) {
  return <MakeContext value={make}>{children}</MakeContext>;
}

export function useMakePasswordLink(): MakePasswordLink | null {
  return useContext(MakeContext);
}
