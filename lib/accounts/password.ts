import { hashPassword, verifyPassword } from "@better-auth/utils/password";
import { z } from "zod";
import { invalid } from "@/lib/base/errors";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/contract/password";
import { isEasyToGuess } from "./is-easy-to-guess";

const lengthOf = (password: string) => Array.from(password).length;

/** Of any characters, each counted as one. */
export const NewPassword = z
  .string()
  .refine((password) => lengthOf(password) >= PASSWORD_MIN, `must be at least ${PASSWORD_MIN} characters`)
  .refine((password) => lengthOf(password) <= PASSWORD_MAX, `must be at most ${PASSWORD_MAX} characters`);

let nobodys: Promise<string> | undefined;

/** The hash to keep; throws an error at `path` for one that somebody who knows this of them would soon guess. */
export async function hashNewPassword(
  password: string,
  { path = "password", known }: { path?: string; known: string[] },
): Promise<string> {
  if (await isEasyToGuess(password, known)) {
    throw invalid([{ path, message: "is easy to guess: use several words that do not belong together" }]);
  }
  return hashPassword(password);
}

/** Takes as long for an account that is not there, or has no password. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this one");
  const isRight = await verifyPassword(passwordHash ?? (await nobodys), password.slice(0, 2 * PASSWORD_MAX + 1));
  return isRight && passwordHash !== null && passwordHash !== undefined;
}
