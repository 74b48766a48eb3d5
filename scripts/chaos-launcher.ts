import ensureBuild from "./build";
import { startNode } from "./children";
import { onStop } from "./on-stop";

/** `npm run chaos`, with `-- --seed 1` for the same blows again; on a PostgreSQL of its own. */
export default async function chaos(_command: string, args: string[]): Promise<void> {
  await ensureBuild();
  const child = startNode(["--conditions=react-server", "--import", "tsx", "scripts/chaos.ts", ...args], {
    env: {},
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
  // It throws its PostgreSQL away itself.
  onStop(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  process.exitCode = await ended;
}
