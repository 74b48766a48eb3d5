"use server";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/base/errors";
import { switchWorkspace } from "@/lib/members/switch-workspace";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { signOut } from "@/lib/server/auth/sign-out";

export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

/** Why the session stays where it is; null once it has moved. */
export async function switchWorkspaceAction(workspaceId: string): Promise<string | null> {
  const ctx = await pageCtx();
  try {
    await switchWorkspace(ctx, { workspaceId: String(workspaceId) });
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return "You are no member of that workspace any more.";
    throw error;
  }
}
