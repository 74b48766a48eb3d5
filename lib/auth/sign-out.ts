import { headers } from "next/headers";
import { auth } from "./auth";

export async function signOut(): Promise<void> {
  await (await auth()).api.signOut({ headers: await headers() });
}
