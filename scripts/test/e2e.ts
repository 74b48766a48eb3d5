import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { ensureTestBuild } from "@/scripts/build/build";
import { freePort } from "@/scripts/database/postgres/server";
import { partOf } from "@/scripts/launch/parts";
import { Supervised } from "@/scripts/launch/supervise";
import { endChildren } from "@/scripts/process/children";
import { onStop } from "@/scripts/process/on-stop";
import { step } from "@/scripts/process/progress.mjs";
import { runModule } from "@/scripts/process/run-module";
import { tryProgram } from "@/scripts/process/run-program";
import { findBrowser } from "./find-browser";
import { conclude, type Outcome, playwrightOutcome } from "./outcome";
import { createTestDatabase } from "./test-database";

const FOLDER = ".data/test";

/** `npm run e2e -- <arguments of playwright test>`; with `--bars`, what pages take over 100,000 companies, target beside figure. */
export default async function e2e(_command: string, args: string[]): Promise<void> {
  onStop(async () => endChildren());
  const browser = await findBrowser();
  await ensureTestBuild();
  const bars = args.filter((arg) => arg !== "--bars");
  conclude([await (bars.length < args.length ? runBars(bars, browser) : runE2e(args, browser))]);
}

const runBars = (args: string[], browser: string) =>
  runE2e(["--project", "bars", "--workers", "1", ...args], browser, {
    fill: (env) => runModule("scripts/lab/bench/make-companies.ts", env, ["--companies", "100000"]),
    env: { PROSPECTOR_E2E_BARS: "1" },
  });

type Special = { fill?: (env: Record<string, string>) => Promise<unknown>; env?: Record<string, string> };

/** Browser tests against the built product, on a database and a port of their own. */
export async function runE2e(args: string[], browser: string, special: Special = {}): Promise<Outcome> {
  mkdirSync(FOLDER, { recursive: true });
  const log = openSync(`${FOLDER}/server.log`, "w");
  const database = await step("Preparing the browser tests' database", () => createTestDatabase(FOLDER));
  const address = `http://localhost:${await freePort()}`;
  const env = {
    DATABASE_URL: database.url,
    PORT: new URL(address).port,
    PROSPECTOR_URL: address,
    PROSPECTOR_LOG: "info",
    // Where the webhooks of the tests are received; 127.0.0.1 stays as forbidden as it is.
    PROSPECTOR_ALLOWED_HOSTS: "localhost",
  };
  const parts = (["web", "worker"] as const).map((name) => {
    return new Supervised({ ...partOf(name, env, { dev: false }), output: log });
  });
  try {
    const setupLink = await runModule("scripts/database/prepare.ts", env, ["--address", address]);
    const { fill } = special;
    if (fill) await step("Making up companies", () => fill(env));
    await step("Starting the product for the browser tests", () => Promise.all(parts.map((part) => part.start())));
    const report = resolve(FOLDER, "playwright.json");
    rmSync(report, { force: true });
    const { code } = await tryProgram("playwright", ["test", ...args], {
      env: {
        DATABASE_URL: database.url,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        PROSPECTOR_E2E_BROWSER: browser,
        PROSPECTOR_E2E_SETUP_LINK: setupLink.trim(),
        PROSPECTOR_E2E_URL: address,
        NODE_OPTIONS: "--conditions=react-server",
        ...special.env,
      },
      show: true,
    });
    return playwrightOutcome("Browser tests", report, code);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name: "Browser tests", passed: 0, failed: 1 };
  } finally {
    await Promise.all(parts.map((part) => part.stop(5_000)));
    await database.drop();
    closeSync(log);
  }
}
