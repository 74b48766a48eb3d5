import { z } from "zod";
import { reader, transaction } from "@/db/client";
import { updatePasswordHash } from "@/db/queries/accounts";
import { deletePasswordLinks, findPasswordLink, takePasswordLink } from "@/db/queries/password-links";
import { deleteKnownDevices, deleteSessions, upsertKnownDevice } from "@/db/queries/sessions";
import { AppError } from "@/lib/base/errors";
import { toTypeId } from "@/lib/base/ids";
import { parseFields } from "@/lib/base/parse-fields";
import { hashToken, newToken } from "@/lib/base/token";
import { recordAccountEvent } from "@/lib/events/record-account-event";
import { createSession, type From } from "./create-session";
import type { Opened } from "./open-session";
import { hashNewPassword, NewPassword } from "./password";
import { tryLink } from "./try-link";

const Reset = z.object({ password: NewPassword });

const MADE_BY: Record<string, string> = {
  operator: "With a link from an operator",
  owner: "With a link from an owner",
  email: "With a link by e-mail",
};

type Link = { token: string; address: string | null };

/** Whose password the link sets; undefined for one that is used, over or nobody's, and `rate_limited` for who guesses. */
export async function openPasswordLink({ token, address }: Link): Promise<{ email: string } | undefined> {
  return tryLink(address, () => findPasswordLink(reader(), hashToken(token)));
}

function usedUp(): AppError {
  return new AppError("not_found", "This link has been used or is out of date. Ask for a new one.");
}

/**
 * Sets the password, ends every session that was open and signs in: who is kept waiting by strangers' guesses gets in with
 * it too. What strangers have guessed still counts against them.
 */
export async function resetPassword(
  { token, password: given }: { token: string; password: string },
  { device, ...from }: From & { device?: string | undefined },
): Promise<Opened> {
  const tokenHash = hashToken(token);
  const link = await tryLink(from.address, () => findPasswordLink(reader(), tokenHash));
  if (!link) throw usedUp();
  const { userId, email, name, madeBy } = link;
  const { password } = parseFields(Reset, { password: given });
  const passwordHash = await hashNewPassword(password, { known: [name, email] });
  return transaction(async (tx) => {
    if (!(await takePasswordLink(tx, tokenHash))) throw usedUp();
    await updatePasswordHash(tx, { userId, passwordHash });
    await deletePasswordLinks(tx, userId);
    await deleteSessions(tx, { userId });
    await deleteKnownDevices(tx, { userId });
    const opened = { device: device ?? newToken(), token: (await createSession(tx, { userId, from })).token };
    await upsertKnownDevice(tx, { tokenHash: hashToken(opened.device), userId });
    const target = { id: toTypeId("user", userId), name: MADE_BY[madeBy] ?? madeBy };
    await recordAccountEvent(tx, { action: "resetPassword", of: { userId }, target });
    return opened;
  });
}
