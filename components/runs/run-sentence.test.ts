import { expect, test } from "vitest";
import type { Run } from "@/lib/contract/runs";
import { runSentence } from "./run-sentence";

const counts = { found: 100, filtered: 10, duplicates: 5, excluded: 0, over_limit: 0, new: 85 };
const run = (over: Partial<Run>) =>
  ({
    status: "succeeded",
    status_reason: null,
    counts,
    progress: { stage: "done", processed: 100, total: 100 },
    ...over,
  }) as Run;

test("an ended run says where every company went, and leaves out steps that dropped none", () => {
  expect(runSentence(run({}))).toBe(
    "Of 100 companies that fit, 10 did not pass the filters and 5 were duplicates; 85 new leads came out.",
  );
});

test("a run that found nothing says so", () => {
  const none = { found: 0, filtered: 0, duplicates: 0, excluded: 0, over_limit: 0, new: 0 };
  expect(runSentence(run({ counts: none }))).toBe("No company fits these criteria.");
});

test("a live run says how far it is", () => {
  const progress = { stage: "matching" as const, processed: 40, total: 100 };
  expect(runSentence(run({ status: "running", progress }))).toBe("40 of 100 companies checked, 85 new leads so far.");
});
