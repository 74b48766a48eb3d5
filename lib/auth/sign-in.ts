import { headers } from "next/headers";
import { askedFrom } from "./asked-from";
import { keepSession } from "./keep-session";
import { openSession } from "./open-session";

/** Sets the session's cookie; the same message for an unknown address and a wrong password. */
export async function signIn(given: { email: string; password: string }): Promise<void> {
  await keepSession(await openSession(given, askedFrom(await headers())));
}
