import { cookies, headers } from "next/headers";
import { transaction } from "@/db/client";
import { deleteSessionByToken } from "@/db/queries/sessions";
import { sessionTarget } from "@/lib/accounts/session-target";
import { hashToken } from "@/lib/base/token";
import { recordAccountEvent } from "@/lib/events/record-account-event";
import { cookieAttributes, readCookie } from "./cookies";

export async function signOut(): Promise<void> {
  const token = readCookie(await headers(), "session_token");
  if (token) {
    await transaction(async (tx) => {
      const ended = await deleteSessionByToken(tx, hashToken(token));
      if (!ended) return;
      await recordAccountEvent(tx, {
        action: "endSession",
        of: { userId: ended.userId },
        target: sessionTarget(ended),
      });
    });
  }
  (await cookies()).set({ ...cookieAttributes("session_token", 0), value: "" });
}
