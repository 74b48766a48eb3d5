import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { PROJECTS, testsByProject } from "./scripts/test/projects.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const tests = testsByProject();

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` } },
  test: {
    env: { PROSPECTOR_LOG: "silent" },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    // What is waited for comes when it comes: on a busy machine after more than the second that is the default.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    projects: PROJECTS.map((name) => ({
      extends: true as const,
      test: {
        name,
        include: tests[name].map((file) => file.replace(/[()[\]]/g, "\\$&")),
        ...(name === "pure" ? { pool: "threads" as const } : { globalSetup: "scripts/test/vitest-setup.ts" }),
      },
    })),
  },
});
