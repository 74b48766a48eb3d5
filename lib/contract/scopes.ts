export const SCOPES = ["prospector.read", "prospector.run", "prospector.keys"] as const;
export type Scope = (typeof SCOPES)[number];

export const ROLES = ["owner", "member", "viewer"] as const;
export type Role = (typeof ROLES)[number];

export function roleOf(stored: string): Role {
  return ROLES.find((role) => role === stored) ?? "viewer";
}

const GRANTS: Record<Role, readonly Scope[]> = {
  owner: SCOPES,
  member: SCOPES,
  viewer: ["prospector.read", "prospector.keys"],
};

/** What a member of this role may do; a key of theirs never does more. */
export function scopesOf(role: Role): readonly Scope[] {
  return GRANTS[role];
}
