import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { AppError } from "@/lib/errors";
import { auth } from "./auth";

/** Sets the session's cookie; the same message for an unknown address and a wrong password. */
export async function signIn({ email, password }: { email: string; password: string }): Promise<void> {
  const { api } = await auth();
  try {
    await api.signInEmail({ body: { email: email.trim().toLowerCase(), password }, headers: await headers() });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    throw new AppError("unauthenticated", "The email address or the password is not right.");
  }
}
