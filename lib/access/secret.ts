import { randomBytes } from "node:crypto";
import { reader, transaction } from "@/db/client";
import { findInstallation, insertInstallation } from "@/db/queries/installation";
import { env } from "@/lib/base/env";

let kept: Promise<string> | undefined;

async function load(): Promise<string> {
  const configured = env().PROSPECTOR_SECRET;
  if (configured) return configured;
  const found = await findInstallation(reader());
  if (found) return found.secret;
  await transaction((tx) => insertInstallation(tx, randomBytes(32).toString("hex")));
  const made = await findInstallation(reader());
  if (!made) throw new Error("the installation's row is missing");
  return made.secret;
}

/** What signs cursors and the links of exports: PROSPECTOR_SECRET, or else the installation's own, the same in every process. */
export function installationSecret(): Promise<string> {
  kept ??= load().catch((error: unknown) => {
    kept = undefined;
    throw error;
  });
  return kept;
}
