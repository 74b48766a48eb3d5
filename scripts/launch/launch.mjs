// The first thing that runs after a clone: plain JavaScript without dependencies, for whichever Node.js is there.
import { existsSync } from "node:fs";
import process from "node:process";
import { npmAbove } from "../process/process-identity.mjs";
import { fitNode, runUnder } from "./node-runtime.mjs";
import { ensurePackages } from "./packages.mjs";

/** Command to its script; `dev`: it also needs the packages for development. */
const COMMANDS = {
  start: { script: "launch/start.ts" },
  web: { script: "launch/start.ts" },
  worker: { script: "launch/start.ts" },
  admin: { script: "admin/admin-launcher.ts" },
  build: { script: "build/build.ts" },
  dev: { script: "launch/start.ts", dev: true },
  check: { script: "test/check.ts", dev: true },
  verify: { script: "test/verify.ts", dev: true },
  test: { script: "test/test.ts", dev: true },
  e2e: { script: "test/e2e.ts", dev: true },
  bench: { script: "lab/run-lab.ts", dev: true },
  "bench:matching": { script: "lab/run-lab.ts", dev: true },
  chaos: { script: "lab/run-lab.ts", dev: true },
  fuzz: { script: "lab/run-lab.ts", dev: true },
  mutants: { script: "lab/run-lab.ts", dev: true },
  /** Any program of the packages. */
  run: { script: "launch/run.ts", dev: true },
};

async function main() {
  const [name = "start", ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new Error(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(", ")}.`);
  process.chdir(new URL("../..", import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (process.env.PROSPECTOR_LAUNCHED !== "1") {
    if (existsSync(".env") && process.loadEnvFile) process.loadEnvFile(".env");
    process.env.PROSPECTOR_NPM = npmAbove() ?? "";
    const node = await fitNode();
    await ensurePackages({ dev: command.dev === true });
    process.env.PROSPECTOR_LAUNCHED = "1";
    if (node !== process.execPath) return runUnder(node, process.argv.slice(1));
  }
  delete process.env.PROSPECTOR_LAUNCHED;
  const { register } = await import("tsx/esm/api");
  register();
  if (name !== "admin") await (await import("../build/ensure-client.ts")).ensureClient();
  const { default: run } = await import(`../${command.script}`);
  await run(name, args);
}

main().catch((error) => {
  console.error(process.env.PROSPECTOR_LOG === "debug" ? error : (error?.message ?? error));
  process.exit(1);
});
