import { withBenchDatabase } from "./bench/bench-database";
import { endChildren, startNode } from "./children";
import { onStop } from "./on-stop";

/** `npm run bench:matching -- --left a.csv --right b.csv --truth pairs.csv`, or `--table a.csv`; on a database of its own. */
export default async function benchMatching(_command: string, args: string[]): Promise<void> {
  onStop(async () => endChildren());
  await withBenchDatabase(async (url) => {
    const run = ["--conditions=react-server", "--import", "tsx", "scripts/bench-matching.ts", ...args];
    const env = { DATABASE_URL: url, PROSPECTOR_LOG: "error" };
    const child = startNode(run, { env, stdio: ["ignore", "inherit", "inherit"] });
    process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  });
}
