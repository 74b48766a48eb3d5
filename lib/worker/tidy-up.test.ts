import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { apiRequests } from "@/db/schema/api-requests";
import { newId } from "@/lib/base/ids";
import { tidyUp } from "./tidy-up";

async function insertRequests(workspaceId: string, { days, count }: { days: number; count: number }): Promise<void> {
  await transaction((tx) =>
    tx.execute(sql`insert into api_requests
      (workspace_id, id, key_id, method, path, operation, status, duration_ms, created_at)
      select ${workspaceId}::uuid, gen_random_uuid(), gen_random_uuid(), 'GET', '/', 'getMe', 200, 1,
        now() - ${days}::int * interval '1 day'
      from generate_series(1, ${count}::int)`),
  );
}

test("requests are kept for 30 days, and all that are older are deleted, however many", async () => {
  const workspaceId = newId();
  await insertRequests(workspaceId, { days: 31, count: 10_001 });
  await insertRequests(workspaceId, { days: 29, count: 3 });
  await tidyUp();
  expect(await reader().$count(apiRequests, eq(apiRequests.workspaceId, workspaceId))).toBe(3);
});
