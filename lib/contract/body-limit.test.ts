import { expect, test } from "vitest";
import { OPERATIONS } from "./all";
import { BODY_BYTES_MAX, bodyBytesMax } from "./body-limit";
import type { Operation } from "./operation";

test("a path takes as many bytes as its operation does", () => {
  for (const { name, path, bytes } of OPERATIONS as readonly Operation[]) {
    expect([name, bodyBytesMax(path)]).toEqual([name, bytes ?? BODY_BYTES_MAX]);
  }
});
