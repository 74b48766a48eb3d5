import ensureBuild from "@/scripts/build/build";
import { endChildren, startNode } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { withBenchDatabase } from "./bench/bench-database";
import { runMutants } from "./mutants/run-mutants";
import { runWithWeb } from "./with-web";

const LABS: Record<string, (args: string[]) => Promise<void>> = {
  /** `-- --companies 100000` for a short one; on a database of its own, made anew. */
  bench: (args) => runWithWeb("scripts/lab/bench/bench.ts", "server.log", args),
  /** `-- --left a.csv --right b.csv --truth pairs.csv`, or `--table a.csv`; on a database of its own. */
  "bench:matching": async (args) => {
    onStop(async () => endChildren());
    await withBenchDatabase((url) =>
      runScript("scripts/lab/bench/bench-matching.ts", args, { DATABASE_URL: url, PROSPECTOR_LOG: "error" }).ended(),
    );
  },
  /** `-- --seed 1` for the same blows again; on a PostgreSQL of its own, which it throws away itself. */
  chaos: async (args) => {
    await ensureBuild();
    const script = runScript("scripts/lab/chaos/chaos.ts", args, {});
    onStop(script.end);
    await script.ended();
  },
  /** `-- --seed 1 --requests 5000` for the same requests again; against a web process and a database of its own. */
  fuzz: (args) => runWithWeb("scripts/lab/fuzz/fuzz.ts", "fuzz.log", args),
  /** `-- cursors` for those of one subject; in a copy of the tree. */
  mutants: runMutants,
};

function runScript(script: string, args: string[], env: Record<string, string>) {
  const child = startNode(["--conditions=react-server", "--import", "tsx", script, ...args], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  return {
    ended: async () => {
      process.exitCode = await code;
    },
    end: async () => {
      child.kill("SIGTERM");
      await code;
    },
  };
}

/** Runs a benchmark or one of the long proofs; its exit code is this process's. */
export default async function runLab(name: string, args: string[]): Promise<void> {
  await LABS[name]?.(args);
}
