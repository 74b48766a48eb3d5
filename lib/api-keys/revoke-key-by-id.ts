import { transaction } from "@/db/client";
import { findApiKeyWorkspace, updateApiKeyRevoked } from "@/db/queries/api-keys";
import { invalid } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";

/** For operators, who need not say the workspace. */
export async function revokeKeyById(keyId: string): Promise<void> {
  const id = fromTypeId("key", keyId);
  await transaction(async (tx) => {
    const workspaceId = await findApiKeyWorkspace(tx, id);
    if (!workspaceId) throw invalid([{ path: "id", message: `there is no key ${keyId}` }]);
    await updateApiKeyRevoked(tx, { workspaceId, id });
  });
}
