import type { Conn, Tx } from "@/db/client";
import { AppError } from "@/lib/base/errors";
import type { FieldChange } from "@/lib/contract/audit-events";
import { CAPABILITIES, type Capability, mayRole, type Role, type Scope, scopesOf } from "@/lib/contract/scopes";

export type Actor = {
  userId: string;
  email: string;
  name: string;
  role: Role;
  /** The key that speaks for the member; absent in a session. */
  key?: ActingKey;
  /** The session in which they ask; absent with a key. */
  sessionId?: string;
};

export type ActingKey = {
  id: string;
  name: string;
  scopes: readonly Scope[];
  /** Requests a minute. */
  rateLimit: number;
  expiresAt: Date | null;
};

/** Who asks, in which workspace. */
export type Identity = { workspaceId: string; actor: Actor };

/** Who asks, in which workspace, over which connection: the first argument of every verb. */
export type Ctx = {
  workspaceId: string;
  actor: Actor;
  requestId: string;
  /** For reads. Inside an idempotent operation it is the request's own transaction. */
  conn: Conn;
  /**
   * For criteria over every company that the workspace sees. Row-level security does not stand behind these reads: PostgreSQL
   * would check each row before it asked an index about places or words.
   */
  directory: Conn;
  /** Runs `work` in one transaction: the request's own where it has one, else a new one. */
  write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Tells Activity from what to what, where it listens: in an audited context, within `write`. */
  note?: (change: FieldChange) => void;
  /** Signs cursors. */
  secret: string;
};

/** What this actor may do: the member's scopes, narrowed by the key's. */
export function grantedScopes({ role, key }: Actor): readonly Scope[] {
  const granted = scopesOf(role);
  return key ? granted.filter((scope) => key.scopes.includes(scope)) : granted;
}

export function requireScope({ actor }: Ctx, scope: Scope): void {
  if (grantedScopes(actor).includes(scope)) return;
  if (!scopesOf(actor.role).includes(scope)) {
    throw new AppError(
      "read_only_member",
      `A ${actor.role} of this workspace only reads. An owner can change the role.`,
    );
  }
  throw new AppError("insufficient_scope", `This key lacks the scope ${scope}.`);
}

/** Throws where the member's role does not allow it, whatever speaks for them. */
export function requireMay({ actor }: Ctx, capability: Capability): void {
  if (mayRole(actor.role, capability)) return;
  throw new AppError(
    "insufficient_role",
    `A ${actor.role} of this workspace may not ${CAPABILITIES[capability].says}. An owner may.`,
  );
}

/** Why something ended, for whoever looks at it later. */
export function cancelledBy({ actor }: Ctx): string {
  return `Cancelled by ${actor.name || actor.email}.`;
}
