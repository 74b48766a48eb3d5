import type { Tx } from "@/db/client";
import { insertPasswordLink } from "@/db/queries/password-links";
import { publicUrl } from "@/lib/base/env";
import { hashToken, newToken } from "@/lib/base/token";

const HOUR_MS = 60 * 60 * 1000;

/** How long a link works, by who made it: the mailbox is somebody's, a link that is handed over may lie about. */
export const LINK_HOURS = { operator: 24, owner: 24, email: 1 } as const;
type LinkMaker = { madeBy: "owner"; makerId: string } | { madeBy: Exclude<keyof typeof LINK_HOURS, "owner"> };

/** A link with which this person sets a new password, once. */
export async function createPasswordLink(
  tx: Tx,
  { userId, ...maker }: { userId: string } & LinkMaker,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + LINK_HOURS[maker.madeBy] * HOUR_MS);
  await insertPasswordLink(tx, { tokenHash: hashToken(token), userId, ...maker, expiresAt });
  return `${publicUrl()}/reset-password?token=${token}`;
}
