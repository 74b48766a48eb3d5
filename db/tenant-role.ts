/** Who requests read and write as: not the owner of the tables, so that their row-level security holds for it. */
export const TENANT_ROLE = "prospector_tenant";

/** Names the workspace whose rows the tenant role sees. */
export const WORKSPACE_SETTING = "prospector.workspace_id";
