import { env } from "@/lib/base/env";
import { freePort } from "@/scripts/database/postgres/server";
import { partOf } from "@/scripts/launch/parts";
import { type MeasuredProcess, startMeasured } from "./measured-process";

export type WebProcess = MeasuredProcess & { address: string };

/** A web process as the launcher starts it, of pages that are built; settles when it answers. */
export async function startWebProcess(): Promise<WebProcess> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = { DATABASE_URL: env().DATABASE_URL, PORT: String(port), PROSPECTOR_URL: address };
  const part = partOf("web", { ...settings, PROSPECTOR_LOG: "error" }, { dev: false });
  return { address, ...(await startMeasured(part.args, part.env)) };
}
