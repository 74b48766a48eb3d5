import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { PROJECTS, QUICK, testsByProject } from "./scripts/test/projects.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const tests = testsByProject();
// What is waited for comes when it comes: these end what hangs, however busy the machine is.
const [TEST_MS, POLL_MS] = [900_000, 240_000];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` } },
  test: {
    env: { PROSPECTOR_LOG: "silent" },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    expect: { poll: { timeout: POLL_MS } },
    projects: PROJECTS.map((name) => ({
      extends: true as const,
      test: {
        name,
        include: tests[name].map((file) => file.replace(/[()[\]]/g, "\\$&")),
        ...(QUICK.includes(name) ? { pool: "threads" as const } : { globalSetup: "scripts/test/vitest-setup.ts" }),
        // Waiting moves a test's own clock on by its interval: not at all.
        ...(name === "hooks" ? { environment: "happy-dom", expect: { poll: { interval: 0, timeout: POLL_MS } } } : {}),
      },
    })),
  },
});
