import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { toCurl } from "./curl";

/** What a shell hands to curl, word by word. */
function wordsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const env = { PATH: process.env.PATH, PROSPECTOR_API_KEY: "prsp_live_x" } as unknown as NodeJS.ProcessEnv;
  return execFileSync("sh", ["-c", script], { env }).toString("utf8").split("\0").slice(0, -1);
}

const AWKWARD = [
  `Joe's "Bar" & Grill`,
  "$HOME `id` $(id) \\",
  "a\nb; rm -rf x",
  "Zürich 東京 🏢",
  "'",
  "''\\''",
  "%s!* ~",
];

test.each(AWKWARD)("a shell reads nothing in %j", (text) => {
  const body = JSON.stringify({ name: text });
  const headers = [["Content-Type", "application/json"]] as const;
  const words = wordsOf(toCurl({ method: "POST", url: `http://here.test/${text}`, headers, body }));
  expect(words).toEqual([
    `http://here.test/${text}`,
    ...["-H", "Authorization: Bearer prsp_live_x"],
    ...["-H", "Content-Type: application/json"],
    ...["-d", body],
  ]);
});

test("the method is named where curl would take another", () => {
  const url = "http://here.test/";
  expect(toCurl({ method: "GET", url })).not.toContain("-X");
  expect(toCurl({ method: "POST", url })).toContain("-X POST");
  expect(toCurl({ method: "POST", url, body: "{}" })).not.toContain("-X");
  expect(toCurl({ method: "PATCH", url, body: "{}" })).toContain("-X PATCH");
});
