import { type ChildProcess, spawn } from "node:child_process";

type Stream = "ignore" | "inherit" | "pipe" | number;
type Options = { env: Record<string, string>; stdio: [Stream, Stream, Stream]; cwd?: string };

const running = new Set<ChildProcess>();

/** Starts a Node.js process that ends with this one. */
export function startNode(args: string[], { env, stdio, cwd }: Options): ChildProcess {
  const child = spawn(process.execPath, ["--import", "./scripts/process/end-with-parent.mjs", ...args], {
    env: { ...process.env, ...env, PROSPECTOR_LAUNCHER: String(process.pid) },
    stdio: [...stdio, "ipc"],
    ...(cwd && { cwd }),
  });
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

/** For a step that is broken off. */
export function endChildren(): void {
  for (const child of running) child.kill("SIGKILL");
}
