import { transaction } from "@/db/client";
import { memberOf } from "@/lib/access/member-of";
import { parseFields } from "@/lib/base/parse-fields";
import { CreateApiKeyRequest } from "@/lib/contract/api-keys";
import { addApiKey } from "./add-api-key";

/** For operators: the key acts as this member and never does more than they may. Returns the key, shown once. */
export async function createKeyForMember(input: {
  email: string;
  workspaceName?: string | undefined;
  name: string;
  scopes: string[];
}): Promise<string> {
  const { name, scopes } = parseFields(CreateApiKeyRequest, { name: input.name, scopes: input.scopes });
  return transaction(async (tx) => {
    const { workspaceId, userId } = await memberOf(tx, input);
    const { secret } = await addApiKey(tx, { workspaceId, userId, name, scopes, expiresInDays: null });
    return secret;
  });
}
