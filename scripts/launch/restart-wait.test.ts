import { expect, test } from "vitest";
import { RestartWait } from "./restart-wait";

test("a part that keeps ending is started again after at most 5 seconds, and after half of one once it has worked", () => {
  const wait = new RestartWait();
  expect(Array.from({ length: 7 }, () => wait.next())).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
  wait.forget();
  expect([wait.next(), wait.next()]).toEqual([500, 1_000]);
});
