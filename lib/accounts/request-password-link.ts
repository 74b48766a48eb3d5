import { transaction } from "@/db/client";
import { AppError } from "@/lib/base/errors";
import { parseFields } from "@/lib/base/parse-fields";
import { hashToken } from "@/lib/base/token";
import { isMailSent } from "@/lib/mail/is-mail-sent";
import { enqueue } from "@/lib/queue/enqueue";
import { Account } from "./account";
import { countTry } from "./throttle";

const Request = Account.pick({ email: true });

/** Whether the account's mailbox has been sent enough of them. */
async function isMailboxFull(email: string): Promise<boolean> {
  try {
    await countTry([{ kind: "mail", of: hashToken(email) }]);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return true;
    throw error;
  }
}

/**
 * Has a worker send the link. Only there is it looked up whether anybody has the address: here every address is answered
 * and timed alike. Throws `rate_limited` for who asks too often, but says nothing of a mailbox that has been sent enough.
 */
export async function requestPasswordLink(given: {
  email: string;
  address: string | null;
}): Promise<{ email: string }> {
  if (!isMailSent()) throw new AppError("not_found", "This Prospector sends no e-mail.");
  const { email } = parseFields(Request, { email: given.email.trim() });
  if (given.address) await countTry([{ kind: "forgotten", address: given.address }]);
  if (!(await isMailboxFull(email))) await transaction((tx) => enqueue(tx, "send-password-link", { email }));
  return { email };
}
