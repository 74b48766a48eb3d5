import { hashPassword as hash, verifyPassword } from "@better-auth/utils/password";

/** Longer ones are no safer, and cost more to hash. */
export const PASSWORD_MAX = 128;

let nobodys: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Takes as long for an account that is not there, or has no password. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  nobodys ??= hash("nobody has this one");
  const isRight = await verifyPassword(passwordHash ?? (await nobodys), password.slice(0, PASSWORD_MAX + 1));
  return isRight && passwordHash !== null && passwordHash !== undefined;
}
