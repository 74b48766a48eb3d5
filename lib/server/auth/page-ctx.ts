import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx } from "@/lib/access/actor";
import { makeCtx } from "./make-ctx";
import { findSession } from "./session";

/** The page's context; sends whoever is not signed in to sign in, and back here after. */
export const pageCtx = cache(async (): Promise<Ctx> => {
  const asked = await headers();
  const session = await findSession(asked);
  if (!session) {
    const next = asked.get("x-prospector-path");
    redirect(next && next !== "/" ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in");
  }
  return makeCtx(session);
});
