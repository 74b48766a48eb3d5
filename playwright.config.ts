import { defineConfig, devices } from "@playwright/test";

const address = process.env.PROSPECTOR_E2E_URL;
if (!address) throw new Error("Run the browser tests with: npm run e2e");

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // What is waited for comes when it comes: these end what hangs, however busy the machine is.
  timeout: 3_600_000,
  expect: { timeout: 120_000 },
  reporter: [["list"], ["json"]],
  // The one installation of the run is claimed first, through its link; later people are made beside it.
  projects: [
    { name: "setup", testMatch: "setup.spec.ts" },
    { name: "journeys", testIgnore: ["setup.spec.ts", "bars/**"], dependencies: ["setup"] },
    // Clocks, over 100,000 companies: `npm run e2e -- --bars`.
    ...(process.env.PROSPECTOR_E2E_BARS ? [{ name: "bars", testMatch: "bars/*.spec.ts" }] : []),
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    trace: "retain-on-failure",
    launchOptions: process.env.PROSPECTOR_E2E_BROWSER ? { executablePath: process.env.PROSPECTOR_E2E_BROWSER } : {},
  },
});
