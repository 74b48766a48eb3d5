import type { Access } from "@/lib/contract/operation";

/** Who may call an operation. */
export const ACCESS_WORDS: Record<Access, string> = {
  "prospector.read": "scope prospector.read",
  "prospector.run": "scope prospector.run",
  session: "signed in, not with a key",
  any: "any key",
};
