import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { Ctx } from "./actor";

/** Whose companies and sources this workspace sees: the installation's and its own. */
export function visibleWorkspaces({ workspaceId }: Ctx): string[] {
  return [SHARED_WORKSPACE, workspaceId];
}
