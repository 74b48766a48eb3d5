import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { deliveries } from "@/db/schema/webhooks";
import { createWorkspace } from "@/lib/auth/testing";
import { newId } from "@/lib/ids";
import { toAppError } from "./error-response";

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
