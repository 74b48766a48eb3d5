import { afterEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { deliveries } from "@/db/schema/webhooks";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { newId } from "@/lib/base/ids";
import { toAppError } from "./error-response";

afterEach(() => {
  globalThis.prospectorTrouble = undefined;
});

const failed = (code: string) =>
  new Error("it failed", { cause: Object.assign(new Error("told by a driver"), { code }) });

test.each([
  ["53100", "The database has no room left on its disk. Try again.", "disk_full"],
  ["53200", "The database has no memory left. Try again.", "out_of_memory"],
  ["58030", "The database cannot read or write its files. Try again.", "files_fail"],
  ["25006", "The database takes no changes just now. Try again.", "read_only"],
  ["53300", "The database is busy: no connection to it came free in time. Try again.", undefined],
  ["53400", "The database is busy: no connection to it came free in time. Try again.", undefined],
  ["DATABASE_BUSY", "The database is busy: no connection to it came free in time. Try again.", undefined],
  ["57P03", "The database cannot be reached just now. Try again.", undefined],
  ["ECONNREFUSED", "The database cannot be reached just now. Try again.", undefined],
])("what is wrong with the database is said as what it is: %s", (code, message, remembered) => {
  const answer = toAppError(failed(code), "req_test");
  expect([answer.status, answer.message, answer.headers["Retry-After"]]).toEqual([503, message, "2"]);
  expect(globalThis.prospectorTrouble).toBe(remembered);
});

test.each(["23505", "42P01", "XX000", "EINVAL"])("what is wrong with us is not laid at its door: %s", (code) => {
  expect(toAppError(failed(code), "req_test").code).toBe("internal");
});

test("what refers to a row that was deleted meanwhile is not found, and no fault of ours", async () => {
  const { workspaceId } = await createWorkspace();
  const orphan = { workspaceId, id: newId(), webhookId: newId(), eventId: newId(), eventType: "webhook.test" } as const;
  const failure = await transaction((tx) => tx.insert(deliveries).values(orphan)).catch((error: unknown) => error);
  expect(toAppError(failure, "req_1")).toMatchObject({
    code: "not_found",
    status: 404,
    message: "Something that this refers to was deleted meanwhile. Nothing was changed.",
  });
});
