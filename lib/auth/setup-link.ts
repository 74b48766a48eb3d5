import { createHash, randomBytes } from "node:crypto";
import { transaction } from "@/db/client";
import { updateSetupToken } from "@/db/queries/installation";
import { installationSecret } from "./secret";

export function hashSetupToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A new one-time link that claims the installation, in place of any before; null once it is claimed. */
export async function createSetupLink(baseUrl: string): Promise<string | null> {
  await installationSecret();
  const token = randomBytes(24).toString("base64url");
  const open = await transaction((tx) => updateSetupToken(tx, hashSetupToken(token)));
  return open ? `${baseUrl}/setup?token=${token}` : null;
}
