import type { companies } from "@/db/schema/directory";

/** A company's row as far as its record alone decides it. */
export type CompanyFields = Omit<
  typeof companies.$inferSelect,
  | "workspaceId"
  | "id"
  | "source"
  | "identity"
  | "sharesIdentity"
  | "own"
  | "load"
  | "contact"
  | "readAt"
  | "createdAt"
  | "updatedAt"
>;
