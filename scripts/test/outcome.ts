import { readFileSync } from "node:fs";

export type Outcome = { name: string; passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** Adds up vitest's report; a file that could not be loaded counts as one failed. */
export function vitestOutcome(name: string, file: string, code: number): Outcome {
  return orCrashed(name, code, () => {
    const report = read<VitestReport>(file);
    const unloaded = report.testResults.filter((r) => r.status === "failed" && r.assertionResults.length === 0);
    return { name, passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  });
}

export function playwrightOutcome(name: string, file: string, code: number): Outcome {
  return orCrashed(name, code, () => {
    const { stats, errors } = read<PlaywrightReport>(file);
    return { name, passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  });
}

// A runner that ends badly without saying which test failed has failed itself.
function orCrashed(name: string, code: number, outcome: () => Outcome): Outcome {
  try {
    const counted = outcome();
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { name, passed: 0, failed: 1 };
  }
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** Prints the sum as the last line, and makes it the exit code. */
export function conclude(outcomes: Outcome[]): void {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log("");
  for (const { name, ...counts } of outcomes)
    console.log(`  ${name}: ${counts.passed} passed, ${counts.failed} failed`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
