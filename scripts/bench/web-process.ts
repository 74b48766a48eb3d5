import { once } from "node:events";
import { env } from "@/lib/env";
import { startNode } from "../children";
import { partOf } from "../parts";
import { freePort } from "../postgres/server";
import { peakOf } from "./worker-process";

export type WebProcess = { address: string; peakBytes: () => number | null; stop: () => Promise<void> };

/** A web process as the launcher starts it, of pages that are built; settles when it answers. */
export async function startWebProcess(): Promise<WebProcess> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = { DATABASE_URL: env().DATABASE_URL, PORT: String(port), PROSPECTOR_URL: address };
  const part = partOf("web", { ...settings, PROSPECTOR_LOG: "error" }, { dev: false });
  const child = startNode(part.args, { env: part.env, stdio: ["ignore", "inherit", "inherit"] });
  await once(child, "message");
  return {
    address,
    peakBytes: () => peakOf(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
