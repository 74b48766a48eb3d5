import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

/** Longer than any takes that ends at all. */
const HANGS_MS = 600_000;

/** Whether a program is there that a fresh machine need not have: tests that run it are left out where it is not. */
export const isThere = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

type Options = { key: string; cwd?: string };

/** Runs a program that finds its key where examples look for it; answers what it prints. */
export async function outputOf(command: string, args: string[], { key, cwd }: Options): Promise<string> {
  // No more of what is set here: not the proxy of a network that is not asked.
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PROSPECTOR_API_KEY: key } as unknown as NodeJS.ProcessEnv;
  const { stdout } = await promisify(execFile)(command, args, { env, timeout: HANGS_MS, ...(cwd && { cwd }) });
  return stdout;
}
