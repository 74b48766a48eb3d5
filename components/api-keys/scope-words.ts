import type { Scope } from "@/lib/contract/scopes";

export const SCOPE_WORDS: Record<Scope, { name: string; says: string }> = {
  "prospector.read": { name: "Read", says: "Lists and reads workflows, runs, results and leads." },
  "prospector.run": { name: "Run", says: "Creates, changes, runs and deletes workflows." },
  "prospector.keys": {
    name: "Manage keys",
    says: "Creates, rotates and revokes keys; never one that may do more than itself.",
  },
  "prospector.members": { name: "Manage members", says: "Invites people, changes roles, and removes who has left." },
};
