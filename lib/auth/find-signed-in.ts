import { reader } from "@/db/client";
import { findSessionUser } from "@/db/queries/sessions";
import { readCookie } from "./cookies";
import { hashToken } from "./token";

/** Who is signed in, whether or not they are in a workspace. */
export async function findSignedIn(headers: Headers) {
  const token = readCookie(headers, "session_token");
  return token ? findSessionUser(reader(), hashToken(token)) : undefined;
}
