import { z } from "zod";
import { transaction } from "@/db/client";
import { findWorkspaceByName } from "@/db/queries/members";
import { updateSettings } from "@/db/queries/workspaces";
import { invalid } from "@/lib/base/errors";
import { parseFields } from "@/lib/base/parse-fields";
import { RateLimit } from "@/lib/contract/config";

const Change = z.object({
  workspaceName: z.string(),
  // What is no number at all is none from 1 on either.
  requests: z
    .string()
    .transform(Number)
    .transform((requests) => (Number.isNaN(requests) ? 0 : requests))
    .pipe(RateLimit),
});

/** For operators: how many requests a minute each key of a workspace may make. */
export async function setRateLimit(input: { workspaceName: string; requests: string }): Promise<void> {
  const { workspaceName, requests } = parseFields(Change, input);
  await transaction(async (tx) => {
    const workspace = await findWorkspaceByName(tx, workspaceName);
    if (!workspace) throw invalid([{ path: "workspace", message: `no workspace has the name ${workspaceName}` }]);
    await updateSettings(tx, { workspaceId: workspace.id, rateLimit: requests });
  });
}
