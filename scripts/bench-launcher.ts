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

/** `npm run bench`, with `-- --companies 100000` for a short one; on a database of its own, made anew. */
export default async function bench(_command: string, args: string[]): Promise<void> {
  onStop(async () => endChildren());
  await ensureBuild();
  await withBenchDatabase((url) => measure(url, args));
}

async function measure(url: string, args: string[]): Promise<void> {
  const address = `http://localhost:${await freePort()}`;
  const env = { DATABASE_URL: url, PORT: new URL(address).port, PROSPECTOR_URL: address, PROSPECTOR_LOG: "error" };
  const log = openSync(`${BENCH_FOLDER}/server.log`, "w");
  await step("Preparing the database", () => runModule("scripts/prepare.ts", env));
  const web = new Supervised({ ...partOf("web", env, { dev: false }), output: log });
  try {
    await step("Starting the web process", () => web.start());
    const run = ["--conditions=react-server", "--import", "tsx", "scripts/bench.ts", "--web", address, ...args];
    const child = startNode(run, { env, stdio: ["ignore", "inherit", "inherit"] });
    process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  } finally {
    await web.stop(5_000);
    closeSync(log);
  }
}
