export const ROLES = ["owner", "member", "viewer"] as const;
export type Role = (typeof ROLES)[number];

export function roleOf(stored: string): Role {
  return ROLES.find((role) => role === stored) ?? "viewer";
}

type Capabilities = Record<string, { says: string; roles: readonly Role[] }>;

/** Who may what: the one table that verbs, pages and documentation read. */
export const CAPABILITIES = {
  read: {
    says: "read and export workflows, runs, results and leads, and save views for themselves",
    roles: ["owner", "member", "viewer"],
  },
  own_keys: {
    says: "create, rotate and revoke their own keys, which never do more than they may",
    roles: ["owner", "member", "viewer"],
  },
  membership: { says: "leave the workspace", roles: ["owner", "member", "viewer"] },
  work: {
    says: "build, run, cancel and delete workflows, work on leads, share views, manage webhooks, and cancel others’ exports",
    roles: ["owner", "member"],
  },
  others_keys: { says: "rotate and revoke keys of members and viewers", roles: ["owner", "member"] },
  owners_keys: { says: "rotate and revoke keys of owners", roles: ["owner"] },
  settings: { says: "change the workspace’s name, time zone and limits", roles: ["owner"] },
  people: { says: "invite people, change their roles and remove them", roles: ["owner"] },
} as const satisfies Capabilities;
export type Capability = keyof typeof CAPABILITIES;

const TABLE: Record<Capability, Capabilities[string]> = CAPABILITIES;

export function mayRole(role: Role, capability: Capability): boolean {
  return TABLE[capability].roles.includes(role);
}

export const SCOPES = ["prospector.read", "prospector.run", "prospector.keys", "prospector.members"] as const;
export type Scope = (typeof SCOPES)[number];

/** What a role must allow for a scope to be of any use to it. */
const NEEDS: Record<Scope, Capability> = {
  "prospector.read": "read",
  "prospector.run": "work",
  "prospector.keys": "own_keys",
  "prospector.members": "membership",
};

/** What a member of this role may do; a key of theirs never does more. */
export function scopesOf(role: Role): readonly Scope[] {
  return SCOPES.filter((scope) => mayRole(role, NEEDS[scope]));
}
