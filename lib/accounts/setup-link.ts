import { transaction } from "@/db/client";
import { updateSetupToken } from "@/db/queries/installation";
import { installationSecret } from "@/lib/access/secret";
import { hashToken, newToken } from "@/lib/base/token";

/** A new one-time link that claims the installation, in place of any before; null once it is claimed. */
export async function createSetupLink(baseUrl: string): Promise<string | null> {
  await installationSecret();
  const token = newToken();
  const open = await transaction((tx) => updateSetupToken(tx, hashToken(token)));
  return open ? `${baseUrl}/setup?token=${token}` : null;
}
