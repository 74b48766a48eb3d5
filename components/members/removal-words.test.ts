import { expect, test } from "vitest";
import type { MemberDetail } from "@/lib/contract/members";
import { removalWords } from "./removal-words";

const sam = { name: "Sam", email: "sam@example.com", keys: 2, leads: 311 } as MemberDetail;

test("what somebody's going does is said with its numbers, and nothing is said of none", () => {
  expect(removalWords(sam, false)).toBe(
    "They are signed out of this workspace at once. 2 keys stop at once, for whatever uses them. 311 leads stay assigned to Sam. To come back, they need a new invitation.",
  );
  expect(removalWords({ ...sam, keys: 1, leads: 0 }, true)).toBe(
    "You are signed out of this workspace at once. 1 key stops at once, for whatever uses it. To come back, you need a new invitation.",
  );
});
