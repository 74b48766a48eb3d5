import { reader, transaction } from "@/db/client";
import { findUserByEmail } from "@/db/queries/members";
import { publicUrl } from "@/lib/base/env";
import { sendMail } from "@/lib/mail/send-mail";
import { createPasswordLink, LINK_HOURS } from "./create-password-link";

/** Sends whoever has this address a link that sets a new password; nobody, where nobody has. */
export async function sendPasswordLink({ email }: { email: string }): Promise<void> {
  const user = await findUserByEmail(reader(), email);
  if (!user) return;
  const link = await transaction((tx) => createPasswordLink(tx, { userId: user.id, madeBy: "email" }));
  const hours = LINK_HOURS.email === 1 ? "an hour" : `${LINK_HOURS.email} hours`;
  await sendMail({
    to: email,
    subject: "Set a new password for Prospector",
    text: `Somebody asked for a new password for ${email} at ${publicUrl()}.

Set one here, once and within ${hours}:
${link}

If it was not you, nothing has changed and there is nothing to do.
`,
  });
}
