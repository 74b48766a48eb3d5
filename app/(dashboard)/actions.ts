"use server";
import { redirect } from "next/navigation";
import { pageCtx } from "@/lib/auth/page-ctx";
import { signOut } from "@/lib/auth/sign-out";
import { switchWorkspace } from "@/lib/members/switch-workspace";

export async function signOutAction(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

export async function switchWorkspaceAction(workspaceId: string): Promise<void> {
  await switchWorkspace(await pageCtx(), { workspaceId });
}
