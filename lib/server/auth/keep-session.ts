import { cookies } from "next/headers";
import { SESSION_SECONDS } from "@/lib/accounts/create-session";
import type { Opened } from "@/lib/accounts/open-session";
import { cookieAttributes } from "./cookies";

/** Gives the browser its session. */
export async function keepSession({ token, device }: Opened): Promise<void> {
  const jar = await cookies();
  jar.set({ ...cookieAttributes("session_token", SESSION_SECONDS), value: token });
  jar.set({ ...cookieAttributes("device"), value: device });
}
