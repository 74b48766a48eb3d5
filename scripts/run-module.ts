import { spawn } from "node:child_process";

/** Runs a script of this folder to its end in a process of its own, as the worker runs; answers what it printed. */
export function runModule(file: string, env: Record<string, string>, args: string[] = []): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], {
      env: { ...process.env, NODE_OPTIONS: "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done(output) : failed(new Error(errors.trim() || `${file} failed`))));
  });
}
