import { mayRole, type Role } from "@/lib/contract/scopes";

/** Why some keys have no actions for a role; nothing where all have. */
export function keysWords(role: Role): string {
  if (mayRole(role, "owners_keys")) return "";
  if (mayRole(role, "others_keys")) return "Keys of owners are rotated and revoked by owners alone.";
  return "You rotate and revoke your own; those of others are the business of members and owners.";
}
