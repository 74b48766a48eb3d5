import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { acquirePostgres } from "@/scripts/database/postgres/embedded-postgres";
import { runModule } from "@/scripts/process/run-module";

/** A PostgreSQL of its own in a folder that is thrown away, and may be killed. Its data is durable: nothing else is fair. */
export type Cluster = {
  url: string;
  /** kill -9 of the server and each of its backends. */
  kill: () => void;
  /** Starts it again, and waits until it answers. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

export async function openCluster(): Promise<Cluster> {
  const folder = resolve(`.data/chaos-${randomBytes(4).toString("hex")}`);
  const { url, data, release } = await acquirePostgres(folder);
  return {
    url,
    kill: () => {
      const postmaster = Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10);
      const backends = childrenOf(postmaster);
      for (const pid of [postmaster, ...backends]) kill(pid);
    },
    // In a process of its own: starting waits without letting anything else happen.
    restart: async () => {
      await runModule("scripts/lab/chaos/start-postgres.ts", {}, [folder]);
    },
    close: async () => {
      await release();
      rmSync(data.startsWith(folder) ? folder : dirname(data), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  return (stdout ?? "").split("\n").flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    return child && parent === pid ? [child] : [];
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
