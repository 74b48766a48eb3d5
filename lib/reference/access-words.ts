import type { Access, Operation } from "@/lib/contract/operation";
import { CAPABILITIES, type Role } from "@/lib/contract/scopes";

const ACCESS_WORDS: Record<Access, string> = {
  "prospector.read": "scope prospector.read",
  "prospector.run": "scope prospector.run",
  "prospector.keys": "scope prospector.keys",
  "prospector.members": "scope prospector.members",
  any: "any key",
};

const inWords = (roles: readonly Role[]) => roles.map((role) => `${role}s`).join(" and ");

/** Who may call an operation. */
export function accessWords({ scope, may }: Pick<Operation, "scope" | "may">): string {
  return may ? `${ACCESS_WORDS[scope]}; ${inWords(CAPABILITIES[may].roles)} only` : ACCESS_WORDS[scope];
}
