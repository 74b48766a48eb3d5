import { startNode } from "./children";

/** Runs a script to its end in a process of its own, as the worker runs; answers what it printed. */
export function runModule(file: string, env: Record<string, string>, args: string[] = []): Promise<string> {
  const child = startNode(["--conditions=react-server", "--import", "tsx", file, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done(output) : failed(new Error(errors.trim() || `${file} failed`))));
  });
}
