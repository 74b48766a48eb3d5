import { expect, test } from "vitest";
import { newId } from "@/lib/base/ids";
import { hashSecret, KEY_PATTERN, makeKey, parseKey } from "./key-secret";

test("a key names its id, and its secret only as a hash", () => {
  const id = newId();
  const { key, secretHash, lastFour } = makeKey(id);
  const parsed = parseKey(key);
  expect(key).toMatch(KEY_PATTERN);
  expect(key.endsWith(lastFour)).toBe(true);
  expect(parsed?.id).toBe(id);
  expect(secretHash).not.toContain(parsed?.secret);
  expect(hashSecret(parsed?.secret ?? "")).toBe(secretHash);
});

test("a key with one character changed needs no look-up", () => {
  const { key } = makeKey(newId());
  for (let at = 0; at < key.length; at++) {
    const other = key[at] === "a" ? "b" : "a";
    expect(parseKey(key.slice(0, at) + other + key.slice(at + 1))).toBeNull();
  }
  for (const text of ["", "prsp_live_", `${key}x`, key.slice(1), key.replace("prsp", "PRSP")]) {
    expect(parseKey(text)).toBeNull();
  }
});
