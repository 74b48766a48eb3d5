import { type Conn, type Tx, transaction } from "@/db/client";
import { findWait, type Pace, takeBackTry, takeTry } from "@/db/queries/tries";
import { AppError } from "@/lib/base/errors";
import { tooManyTries } from "@/lib/contract/wait-words";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What is guessed at, and how fast. An account's own waits are for strangers alone: whoever signs in from a browser that
 * knows the account is counted by that browser, so that nobody can lock its owner out.
 */
const PACES = {
  /** Sign-ins to one account, there or not, from browsers in which nobody has signed in to it. */
  account: { free: 5, firstSeconds: 15, longestSeconds: 15 * MINUTE, forgottenSeconds: DAY },
  /** Sign-ins to one account from one browser that has before. */
  device: { free: 10, firstSeconds: 15, longestSeconds: 15 * MINUTE, forgottenSeconds: DAY },
  /** Sign-ins to whatever account from one address, behind which may be a whole office. */
  address: { free: 20, firstSeconds: 10, longestSeconds: 5 * MINUTE, forgottenSeconds: HOUR },
  /** The present password, asked of who is signed in. */
  password: { free: 5, firstSeconds: 15, longestSeconds: 15 * MINUTE, forgottenSeconds: DAY },
  /** Requests for a link by e-mail, from one address. */
  forgotten: { free: 5, firstSeconds: 60, longestSeconds: 15 * MINUTE, forgottenSeconds: HOUR },
  /** Mails to one account, there or not: as many as its owner may need, and none that fills a mailbox. */
  mail: { free: 3, firstSeconds: 5 * MINUTE, longestSeconds: HOUR, forgottenSeconds: DAY },
  /** Links that nobody has been given, from one address. */
  link: { free: 10, firstSeconds: 15, longestSeconds: 15 * MINUTE, forgottenSeconds: HOUR },
} as const satisfies Record<string, Pace>;

type Kind = keyof typeof PACES;
export type Guess = { kind: Kind; of: string } | { kind: Kind; address: string };

async function refusal(conn: Conn, guess: Guess): Promise<AppError> {
  const seconds = Math.max(1, Math.ceil(await findWait(conn, guess)));
  return new AppError("rate_limited", tooManyTries(seconds), undefined, {
    "Retry-After": `${seconds}`,
  });
}

/**
 * Counts a try against each of these before it is looked at; throws `rate_limited`, which counts nothing. Says whether the
 * next one has to wait.
 */
export function countTry(guesses: Guess[]): Promise<{ isLast: boolean }> {
  return transaction(async (tx) => {
    let isLast = false;
    for (const guess of guesses) {
      const taken = await takeTry(tx, guess, PACES[guess.kind]);
      if (!taken) throw await refusal(tx, guess);
      if (taken.failures >= PACES[guess.kind].free) isLast = true;
    }
    return { isLast };
  });
}

/** What was tried was right. */
export async function takeBack(tx: Tx, guesses: Guess[]): Promise<void> {
  for (const guess of guesses) await takeBackTry(tx, guess);
}
