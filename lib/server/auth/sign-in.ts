import { headers } from "next/headers";
import { openSession } from "@/lib/accounts/open-session";
import { askedFrom } from "./asked-from";
import { keepSession } from "./keep-session";

/** Sets the session's cookie; the same message for an unknown address and a wrong password. */
export async function signIn(given: { email: string; password: string }): Promise<void> {
  await keepSession(await openSession(given, askedFrom(await headers())));
}
