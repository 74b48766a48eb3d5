import { once } from "node:events";
import { readFileSync } from "node:fs";
import { startNode } from "@/scripts/process/children";

export type MeasuredProcess = {
  /** The most memory that it ever held, as Linux tells it; null elsewhere. */
  peakBytes: () => number | null;
  stop: () => Promise<void>;
};

/** A Node.js process of the product's own; settles when it says that it is ready. */
export async function startMeasured(args: string[], env: Record<string, string>): Promise<MeasuredProcess> {
  const child = startNode(args, { env, stdio: ["ignore", "inherit", "inherit"] });
  await once(child, "message");
  return {
    peakBytes: () => peakOf(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
}
