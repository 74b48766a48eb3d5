import { spawn } from "node:child_process";

/** Runs npm, quietly; what it says comes with the failure. */
export function npm(args) {
  const script = process.env.npm_execpath;
  const own = script?.endsWith(".js");
  const command = own ? process.execPath : "npm";
  const child = spawn(command, [...(own ? [script] : []), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: !own && process.platform === "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-8_000);
    });
  }
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done() : failed(new Error(`npm ${args[0]} failed:\n${output.trim()}`))));
  });
}
