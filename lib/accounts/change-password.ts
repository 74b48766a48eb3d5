import { z } from "zod";
import { reader, transaction } from "@/db/client";
import { findCredential, updatePasswordHash } from "@/db/queries/accounts";
import { deletePasswordLinks } from "@/db/queries/password-links";
import { deleteKnownDevices, deleteSessions } from "@/db/queries/sessions";
import type { Ctx } from "@/lib/access/actor";
import { requireSession } from "@/lib/access/require-session";
import { invalid } from "@/lib/base/errors";
import { parseFields } from "@/lib/base/parse-fields";
import { hashToken } from "@/lib/base/token";
import { recordAccountEvent } from "@/lib/events/record-account-event";
import { hashNewPassword, isPassword, NewPassword } from "./password";
import { countTry, type Guess, takeBack } from "./throttle";

const Change = z.object({ present: z.string().min(1, "is required"), password: NewPassword });

/** Asks for the present password, and ends every other session: whoever knew the old one is out. */
export async function changePassword(
  ctx: Ctx,
  given: { present: string; password: string },
  { device }: { device: string | undefined },
): Promise<void> {
  const { userId, sessionId } = requireSession(ctx);
  const { present, password } = parseFields(Change, given);
  const guesses: Guess[] = [{ kind: "password", of: userId }];
  await countTry(guesses);
  const own = await findCredential(reader(), userId);
  if (!(await isPassword(present, own?.passwordHash))) throw invalid([{ path: "present", message: "is not right" }]);
  await transaction((tx) => takeBack(tx, guesses));
  if (present === password) throw invalid([{ path: "password", message: "is the one that you have" }]);
  const { name, email } = ctx.actor;
  const passwordHash = await hashNewPassword(password, { known: [name, email] });
  await transaction(async (tx) => {
    await updatePasswordHash(tx, { userId, passwordHash });
    await deleteSessions(tx, { userId, but: sessionId });
    await deleteKnownDevices(tx, { userId, but: device && hashToken(device) });
    await deletePasswordLinks(tx, userId);
    await recordAccountEvent(tx, { action: "changePassword", of: { userId } });
  });
}
