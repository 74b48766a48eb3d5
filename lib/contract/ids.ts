import { z } from "zod";

export const ID_PREFIXES = {
  workflow: "wf",
  run: "run",
  result: "res",
  lead: "lead",
  company: "co",
  entry: "ent",
  pair: "dup",
  change: "chg",
  audit: "aud",
  export: "exp",
  request: "req",
  key: "key",
  workspace: "ws",
  user: "usr",
  session: "ses",
  invitation: "inv",
  config: "cfg",
  webhook: "whk",
  event: "evt",
  delivery: "dlv",
  view: "view",
  upload: "upl",
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

/** A TypeID on the wire: the kind's prefix and a UUIDv7 in base 32. Clients treat it as opaque. */
export function idOf(kind: IdKind) {
  const prefix = ID_PREFIXES[kind];
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`), `must be a ${kind} id`)
    .meta({ example: `${prefix}_01k0m3f8x2e4t9v7q6b5n4c3d2` });
}
