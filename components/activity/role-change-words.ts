import type { FieldChange } from "@/lib/contract/audit-events";
import { roleOf } from "@/lib/contract/scopes";
import { ROLE_WORDS } from "../shell/role-words";

function roleName(role: string): string {
  return ROLE_WORDS[roleOf(role)].name.toLowerCase();
}

/** Which role somebody got or had, to follow what was done; undefined where none changed. */
export function roleChangeWords(changes: readonly FieldChange[]): string | undefined {
  const role = changes.find(({ field }) => field === "role");
  if (!role) return undefined;
  const { from, to } = role;
  if (from && to) return `from ${roleName(from)} to ${roleName(to)}`;
  if (to) return `as ${roleName(to)}`;
  return from ? `who was ${roleName(from)}` : undefined;
}
