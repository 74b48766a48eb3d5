import { cookies, headers } from "next/headers";
import { transaction } from "@/db/client";
import { deleteSessionByToken } from "@/db/queries/sessions";
import { cookieAttributes, readCookie } from "./cookies";
import { hashToken } from "./token";

export async function signOut(): Promise<void> {
  const token = readCookie(await headers(), "session_token");
  if (token) await transaction((tx) => deleteSessionByToken(tx, hashToken(token)));
  (await cookies()).set({ ...cookieAttributes("session_token", 0), value: "" });
}
