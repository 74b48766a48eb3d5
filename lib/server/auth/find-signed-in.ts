import { reader } from "@/db/client";
import { findSessionUser } from "@/db/queries/sessions";
import { hashToken } from "@/lib/base/token";
import { readCookie } from "./cookies";

/** Who is signed in, whether or not they are in a workspace. */
export async function findSignedIn(headers: Headers) {
  const token = readCookie(headers, "session_token");
  return token ? findSessionUser(reader(), hashToken(token)) : undefined;
}
