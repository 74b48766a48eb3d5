import { once } from "node:events";
import { readFileSync } from "node:fs";
import { env } from "@/lib/env";
import { startNode } from "../children";

export type WorkerProcess = { peakBytes: () => number | null; stop: () => Promise<void> };

/** A worker as the launcher starts it; settles when it takes jobs. */
export async function startWorkerProcess({ slots }: { slots: number }): Promise<WorkerProcess> {
  const child = startNode(["--conditions=react-server", "--import", "tsx", "lib/worker/main.ts"], {
    env: { DATABASE_URL: env().DATABASE_URL, PROSPECTOR_WORKER_RUNS: String(slots), PROSPECTOR_LOG: "silent" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await once(child, "message");
  return {
    peakBytes: () => peakOf(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The most memory that a process ever held, as Linux tells it; null elsewhere. */
export function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
}
