import { transaction } from "@/db/client";
import { findUserByEmail } from "@/db/queries/members";
import { invalid } from "@/lib/base/errors";
import { createPasswordLink } from "./create-password-link";

/** For operators, who hand it over themselves. */
export async function createOperatorLink({ email }: { email: string }): Promise<string> {
  return transaction(async (tx) => {
    const user = await findUserByEmail(tx, email);
    if (!user) throw invalid([{ path: "email", message: `nobody has the address ${email}` }]);
    return createPasswordLink(tx, { userId: user.id, madeBy: "operator" });
  });
}
