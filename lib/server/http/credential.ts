import { createHash } from "node:crypto";
import { readCookie } from "@/lib/server/auth/cookies";

/** Names who a request says it is from, without saying what with; null for nobody. */
export function credentialOf(headers: Headers): string | null {
  const said = headers.get("authorization") ?? readCookie(headers, "session_token");
  return said ? createHash("sha256").update(said).digest("base64") : null;
}
