import { expect, test } from "vitest";
import { diceOf } from "./dice";
import { memoryOf } from "./memory";
import { makeValue } from "./values";

const DRAWS = 20_000;

test("anything stands for the name of a property, objects without a text of their own too", () => {
  const document = { paths: {} };
  const source = { document, dice: diceOf(1), memory: memoryOf(document), hostility: 0.5 };
  const schema = { type: "object", additionalProperties: { type: "string" } };
  const names = Array.from({ length: DRAWS }, () => Object.keys(makeValue(source, "metadata", schema) ?? {})).flat();
  expect(names).toContain('{"toString":1}');
});
