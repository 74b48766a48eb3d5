import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` } },
  test: {
    include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    globalSetup: "scripts/test/vitest-setup.ts",
    env: { PROSPECTOR_LOG: "silent" },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    // What is waited for comes when it comes: on a busy machine after more than the second that is the default.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
  },
});
