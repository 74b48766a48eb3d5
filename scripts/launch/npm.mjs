import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs npm, quietly; what it says comes with the failure. It ends when this process does, by a signal or by kill -9. */
export function npm(args) {
  const script = process.env.npm_execpath;
  const own = script?.endsWith(".js");
  const command = own ? process.execPath : "npm";
  const child = spawn(command, [...(own ? [script] : []), ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    shell: !own && process.platform === "win32",
    env: { ...process.env, ...endingWithUs() },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-8_000);
    });
  }
  // What it leaves half-made does not count, and is made anew.
  const end = () => {
    child.once("exit", () => process.exit(130));
    child.kill("SIGKILL");
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done() : failed(new Error(`npm ${args[0]} failed:\n${output.trim()}`))));
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, end);
  });
}

// An older Node.js would refuse the option, and is not what npm should fail for.
function endingWithUs() {
  if (Number.parseInt(process.versions.node, 10) < 20) return {};
  const option = `--import=${new URL("../process/end-with-parent.mjs", import.meta.url)}`;
  return {
    NODE_OPTIONS: [process.env.NODE_OPTIONS, option].filter(Boolean).join(" "),
    PROSPECTOR_LAUNCHER: String(process.pid),
  };
}
