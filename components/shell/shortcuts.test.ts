import { expect, test } from "vitest";
import { beginsShortcut, SHORTCUTS, shortcutOf } from "./shortcuts";

test("every shortcut is found by its keys, and by no beginning of another", () => {
  for (const shortcut of SHORTCUTS) {
    const [first = "", second] = shortcut.keys;
    expect(second === undefined ? shortcutOf(first, null) : shortcutOf(second, first)).toBe(shortcut);
    expect(beginsShortcut(first)).toBe(second !== undefined);
  }
  expect(shortcutOf("w", null)).toBeUndefined();
  expect(shortcutOf("n", "g")).toBeUndefined();
});
