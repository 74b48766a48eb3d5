import type { Access } from "@/lib/contract/operation";

/** Who may call an operation. */
export const ACCESS_WORDS: Record<Access, string> = {
  "prospector.read": "scope prospector.read",
  "prospector.run": "scope prospector.run",
  "prospector.keys": "scope prospector.keys",
  any: "any key",
};
