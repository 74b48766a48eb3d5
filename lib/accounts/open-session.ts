import { reader, transaction } from "@/db/client";
import { findCredentialByEmail } from "@/db/queries/accounts";
import { upsertKnownDevice } from "@/db/queries/sessions";
import { AppError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import { hashToken, newToken } from "@/lib/base/token";
import { recordAccountEvent } from "@/lib/events/record-account-event";
import { createSession, type From } from "./create-session";
import { isPassword } from "./password";
import { sessionTarget } from "./session-target";
import { countTry, type Guess, takeBack } from "./throttle";

export type Opened = { token: string; device: string };

/** As what Activity names where the tries came from. */
const HELD_BACK = "sign-in";
const REFUSED = "The email address or the password is not right.";

/** A browser that has signed in to this account is counted by itself; everybody else by the account and their address. */
function guessesAt(email: string, from: From, device: string | null): Guess[] {
  if (device) return [{ kind: "device", of: `${device}:${hashToken(email)}` }];
  const account: Guess = { kind: "account", of: hashToken(email) };
  return from.address ? [{ kind: "address", address: from.address }, account] : [account];
}

/** Not waited for: only for an account that is there does it write. */
function recordHeldBack(email: string, from: From): void {
  const target = { id: HELD_BACK, name: sessionTarget({ id: newId(), ...from }).name };
  transaction((tx) => recordAccountEvent(tx, { action: "holdBackSignIns", of: { email }, target })).catch(
    (error: unknown) => log.warn({ err: error }, "that sign-ins are held back was not recorded"),
  );
}

/** A session for who knows the password. What it refuses is told and timed alike, whether there is such an account or not. */
export async function openSession(
  given: { email: string; password: string },
  { device, ...from }: From & { device?: string | undefined },
): Promise<Opened> {
  const email = given.email.trim().toLowerCase();
  const deviceHash = device ? hashToken(device) : null;
  const account = await findCredentialByEmail(reader(), { email, deviceHash });
  const userId = account?.userId;
  const guesses = guessesAt(email, from, account?.isKnownDevice ? deviceHash : null);
  const { isLast } = await countTry(guesses);
  const isRight = await isPassword(given.password, account?.passwordHash);
  if (!isRight || !userId) {
    if (isLast) recordHeldBack(email, from);
    throw new AppError("unauthenticated", REFUSED);
  }
  return transaction(async (tx) => {
    await takeBack(tx, guesses);
    const { id, token } = await createSession(tx, { userId, from });
    const opened = { device: device ?? newToken(), token };
    await upsertKnownDevice(tx, { tokenHash: hashToken(opened.device), userId });
    await recordAccountEvent(tx, { action: "signIn", of: { userId }, target: sessionTarget({ id, ...from }) });
    return opened;
  });
}
