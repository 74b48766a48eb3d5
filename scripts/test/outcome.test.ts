import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightOutcome, vitestOutcome } from "./outcome";

const folder = mkdtempSync(join(tmpdir(), "prospector-outcome-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("a runner that leaves no report counts as one failed", () => {
  expect(vitestOutcome("Unit", join(folder, "none.json"), 0)).toEqual({ name: "Unit", passed: 0, failed: 1 });
});

test("a runner that ends badly without a failed test counts as one failed", () => {
  const file = report({ numPassedTests: 3, numFailedTests: 0, testResults: [] });
  expect(vitestOutcome("Unit", file, 1)).toEqual({ name: "Unit", passed: 3, failed: 1 });
});

test("a test file that cannot be loaded counts as one failed", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  const file = report({ numPassedTests: 3, numFailedTests: 1, testResults });
  expect(vitestOutcome("Unit", file, 1)).toEqual({ name: "Unit", passed: 3, failed: 2 });
});

test("a browser test that passed at the second try has passed, a skipped one has not", () => {
  const file = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] });
  expect(playwrightOutcome("Browser", file, 1)).toEqual({ name: "Browser", passed: 5, failed: 1 });
});
