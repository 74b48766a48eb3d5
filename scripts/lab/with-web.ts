import { closeSync, openSync } from "node:fs";
import ensureBuild from "@/scripts/build/build";
import { freePort } from "@/scripts/database/postgres/server";
import { partOf } from "@/scripts/launch/parts";
import { Supervised } from "@/scripts/launch/supervise";
import { endChildren, startNode } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { step } from "@/scripts/process/progress.mjs";
import { runModule } from "@/scripts/process/run-module";
import { BENCH_FOLDER, withBenchDatabase } from "./bench/bench-database";

/** Runs a script, told where `--web` is, against a web process and a database of its own, both made anew. */
export async function runWithWeb(script: string, logName: string, args: string[]): Promise<void> {
  onStop(async () => endChildren());
  await ensureBuild();
  await withBenchDatabase(async (url) => {
    const address = `http://localhost:${await freePort()}`;
    const env = { DATABASE_URL: url, PORT: new URL(address).port, PROSPECTOR_URL: address, PROSPECTOR_LOG: "error" };
    const log = openSync(`${BENCH_FOLDER}/${logName}`, "w");
    await step("Preparing the database", () => runModule("scripts/database/prepare.ts", env));
    const web = new Supervised({ ...partOf("web", env, { dev: false }), output: log });
    try {
      await step("Starting the web process", () => web.start());
      const run = ["--conditions=react-server", "--import", "tsx", script, "--web", address, ...args];
      const child = startNode(run, { env, stdio: ["ignore", "inherit", "inherit"] });
      process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
    } finally {
      await web.stop(5_000);
      closeSync(log);
    }
  });
}
