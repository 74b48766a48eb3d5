import { defineConfig, devices } from "@playwright/test";

const address = process.env.PROSPECTOR_E2E_URL;
if (!address) throw new Error("Run the browser tests with: npm run e2e");

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    trace: "retain-on-failure",
    launchOptions: process.env.PROSPECTOR_E2E_BROWSER ? { executablePath: process.env.PROSPECTOR_E2E_BROWSER } : {},
  },
});
