import type { Metadata } from "next";
import { WorkspaceSettings } from "@/components/settings/workspace-settings";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { getWorkspace } from "@/lib/settings/get-workspace";

export const metadata: Metadata = { title: "Workspace" };

export default async function WorkspacePage() {
  return (
    <WorkspaceSettings workspace={await getWorkspace(await pageCtx())} zones={Intl.supportedValuesOf("timeZone")} />
  );
}
