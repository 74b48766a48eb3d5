import { reader, transaction } from "@/db/client";
import { findCredentialByEmail } from "@/db/queries/accounts";
import { upsertKnownDevice } from "@/db/queries/sessions";
import { AppError } from "@/lib/errors";
import { createSession, type From } from "./create-session";
import { isPassword } from "./password";
import { countTry, type Guess, takeBack } from "./throttle";
import { hashToken, newToken } from "./token";

export type Opened = { token: string; device: string };

const REFUSED = "The email address or the password is not right.";

/** A browser that has signed in to this account is counted by itself; everybody else by the account and their address. */
function guessesAt(email: string, from: From, device: string | null): Guess[] {
  if (device) return [{ kind: "device", of: `${device}:${hashToken(email)}` }];
  const account: Guess = { kind: "account", of: hashToken(email) };
  return from.address ? [{ kind: "address", address: from.address }, account] : [account];
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
  await countTry(guesses);
  const isRight = await isPassword(given.password, account?.passwordHash);
  if (!isRight || !userId) throw new AppError("unauthenticated", REFUSED);
  return transaction(async (tx) => {
    await takeBack(tx, guesses);
    const opened = { device: device ?? newToken(), token: (await createSession(tx, { userId, from })).token };
    await upsertKnownDevice(tx, { tokenHash: hashToken(opened.device), userId });
    return opened;
  });
}
