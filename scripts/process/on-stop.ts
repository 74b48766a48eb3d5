import { isAlive } from "./process-identity.mjs";

const SAME_PRESS_MS = 1_000;
const NPM_CHECK_MS = 1_000;

/** Runs `stop` on the first signal, or when the process above ends; a later signal ends at once. */
export function onStop(stop: () => Promise<void>): void {
  let since: number | undefined;
  const begin = async () => {
    // One Ctrl-C arrives twice: from the terminal, and passed on by npm.
    if (since !== undefined) return void (Date.now() - since > SAME_PRESS_MS && process.exit(1));
    since = Date.now();
    await stop().catch((error: unknown) => console.error(error));
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void begin());
  process.on("disconnect", () => void begin());
  // Listening would else keep a process alive that has nothing left to do.
  process.channel?.unref();
  const npm = process.env.PROSPECTOR_NPM;
  if (npm) endWithNpm(npm, () => void begin());
}

// A killed npm leaves its script running, with the port and the database that the next start needs.
function endWithNpm(npm: string, end: () => void): void {
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    end();
  }, NPM_CHECK_MS);
  timer.unref();
}
