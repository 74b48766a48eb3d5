/** `starter` comes with the product, `list` is a workspace's own, which came as an upload. */
export const SOURCE_KINDS = ["starter", "list", "open_data"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
