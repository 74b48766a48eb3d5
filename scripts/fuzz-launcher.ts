import { closeSync, openSync } from "node:fs";
import { BENCH_FOLDER, withBenchDatabase } from "./bench/bench-database";
import ensureBuild from "./build";
import { endChildren, startNode } from "./children";
import { onStop } from "./on-stop";
import { partOf } from "./parts";
import { freePort } from "./postgres/server";
import { step } from "./progress.mjs";
import { runModule } from "./run-module";
import { Supervised } from "./supervise";

/** `npm run fuzz`, with `-- --seed 1 --requests 5000` for the same requests again; against a web process and a database of its own. */
export default async function fuzz(_command: string, args: string[]): Promise<void> {
  onStop(async () => endChildren());
  await ensureBuild();
  await withBenchDatabase((url) => ask(url, args));
}

async function ask(url: string, args: string[]): Promise<void> {
  const address = `http://localhost:${await freePort()}`;
  const env = { DATABASE_URL: url, PORT: new URL(address).port, PROSPECTOR_URL: address, PROSPECTOR_LOG: "error" };
  const log = openSync(`${BENCH_FOLDER}/fuzz.log`, "w");
  await step("Preparing the database", () => runModule("scripts/prepare.ts", env));
  const web = new Supervised({ ...partOf("web", env, { dev: false }), output: log });
  try {
    await step("Starting the web process", () => web.start());
    const run = ["--conditions=react-server", "--import", "tsx", "scripts/fuzz.ts", "--web", address, ...args];
    const child = startNode(run, { env, stdio: ["ignore", "inherit", "inherit"] });
    process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  } finally {
    await web.stop(5_000);
    closeSync(log);
  }
}
