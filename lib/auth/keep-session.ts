import { cookies } from "next/headers";
import { cookieAttributes } from "./cookies";
import { SESSION_SECONDS } from "./create-session";
import type { Opened } from "./open-session";

/** Gives the browser its session. */
export async function keepSession({ token, device }: Opened): Promise<void> {
  const jar = await cookies();
  jar.set({ ...cookieAttributes("session_token", SESSION_SECONDS), value: token });
  jar.set({ ...cookieAttributes("device"), value: device });
}
