import { writeFileSync } from "node:fs";
import { rulesOf } from "./rules-of";

/** What `biome.json` extends. */
export const RULES = "scripts/test/rooms/rules.generated.json";

/** One room a line. */
export function rulesText(): string {
  const rooms = rulesOf().map((rule) => JSON.stringify(rule));
  return `{ "overrides": [\n${rooms.join(",\n")}\n] }\n`;
}

if (process.argv[1]?.endsWith("write-rules.ts")) writeFileSync(RULES, rulesText());
