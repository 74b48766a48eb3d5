import { z } from "zod";
import { transaction } from "@/db/client";
import { findApiKeyWorkspace, updateApiKeyRevoked } from "@/db/queries/api-keys";
import { invalid } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { parseFields } from "@/lib/base/parse-fields";
import { idOf } from "@/lib/contract/ids";

const Named = z.object({ id: idOf("key") });

/** For operators, who need not say the workspace. */
export async function revokeKeyById(keyId: string): Promise<void> {
  const id = fromTypeId("key", parseFields(Named, { id: keyId }).id);
  await transaction(async (tx) => {
    const workspaceId = await findApiKeyWorkspace(tx, id);
    if (!workspaceId) throw invalid([{ path: "id", message: `there is no key ${keyId}` }]);
    await updateApiKeyRevoked(tx, { workspaceId, id });
  });
}
