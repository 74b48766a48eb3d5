import {
  boolean,
  foreignKey,
  index,
  inet,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, updatedAt, workspaceId } from "./columns";

export const users = pgTable("users", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Of what the cookie holds, which is kept nowhere else. */
    tokenHash: text("token_hash").notNull().unique(),
    expiresAt: instant("expires_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    address: inet(),
    userAgent: text("user_agent"),
    activeWorkspaceId: uuid("active_workspace_id"),
    createdAt: createdAt(),
  },
  (t) => [index("sessions_of_user").on(t.userId)],
);

/** Browsers in which a person has signed in before: their tries to sign in are counted apart from strangers'. */
export const knownDevices = pgTable(
  "known_devices",
  {
    tokenHash: text("token_hash").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    lastUsedAt: instant("last_used_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tokenHash, t.userId] }), index("known_devices_of_user").on(t.userId)],
);

/** Links that set a new password, once. */
export const passwordLinks = pgTable(
  "password_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** For Activity: whose word it was. */
    madeBy: text("made_by").notNull(),
    /** The owner who made it; whoever else makes one is nobody of ours. */
    makerId: uuid("maker_id").references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("password_links_of_user").on(t.userId)],
);

export const accounts = pgTable(
  "accounts",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("accounts_of_user").on(t.userId)],
);

export const workspaces = pgTable("workspaces", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  logo: text(),
  metadata: text(),
  timezone: text().notNull().default("UTC"),
  /** Requests a minute that each key may make. */
  rateLimit: integer("rate_limit").notNull().default(600),
  /** How many results a new workflow's runs return at most. */
  defaultLimit: integer("default_limit").notNull().default(1000),
  /** Of each workflow so many of its last runs keep their detail, and others for so many days. */
  runsKept: integer("runs_kept").notNull().default(30),
  daysKept: integer("days_kept").notNull().default(90),
  disabledRegions: jsonb("disabled_regions").$type<string[]>().notNull().default([]),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const members = pgTable(
  "members",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    userId: uuid("user_id").notNull(),
    role: text().notNull().default("member"),
    roleSince: instant("role_since").notNull().defaultNow(),
    /** When they last asked for something in this workspace, signed in; to the minute. */
    lastSeenAt: instant("last_seen_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("members_once").on(t.workspaceId, t.userId),
    index("members_of_user").on(t.userId),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.userId], foreignColumns: [users.id] }).onDelete("cascade"),
  ],
);

/** Links that let one person each into a workspace. */
export const invitations = pgTable(
  "invitations",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** Of what the link holds, which is kept nowhere else. */
    tokenHash: text("token_hash").notNull(),
    role: text().notNull(),
    /** For whom it is, as who made it says. */
    note: text(),
    createdBy: uuid("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by"),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("invitations_by_token").on(t.tokenHash),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);
