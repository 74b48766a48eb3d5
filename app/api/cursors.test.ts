import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { OPERATIONS } from "@/lib/contract/all";
import type { Operation } from "@/lib/contract/operation";
import { type ApiAnswer, callOperation } from "./testing/api";
import { type Populated, populatedApi } from "./testing/populated";

const CURSORS = 5_000;
const AT_ONCE = 4;

const PAGED = (OPERATIONS as readonly Operation[]).filter(({ query }) => query && "cursor" in query.shape);
/** A filter under which a list's cursor is not one of it. */
const OTHER_FILTERS: Record<string, Record<string, string>> = {
  listWorkflows: { status: "archived" },
  listRuns: { status: "failed" },
  listAllRuns: { trigger: "schedule" },
  listResults: { sort: "name" },
  listExclusions: { reason: "excluded_domain" },
  listRunChanges: { kind: "gone" },
  listLeads: { q: "Company" },
  listAuditEvents: { action: "startRun" },
  listApiRequests: { status: "4xx" },
  listUploadRows: { outcome: "refused" },
  listDuplicates: { status: "merged" },
  listWebhookDeliveries: { status: "failed" },
};

type List = { operation: Operation; ask: (query: Record<string, string>) => Promise<ApiAnswer>; cursor: string };

const lists: List[] = [];
const foreign = new Map<string, string>();

async function listsOf(api: Populated): Promise<List[]> {
  const made = PAGED.map(async (operation) => {
    const ask = (query: Record<string, string>) => callOperation(operation, { key: api.key, params: api.ids, query });
    const { status, body } = await ask({ limit: "1" });
    expect([operation.name, status, typeof body.pagination?.next_cursor]).toEqual([operation.name, 200, "string"]);
    return { operation, ask, cursor: body.pagination.next_cursor };
  });
  return Promise.all(made);
}

beforeAll(async () => {
  const [ours, theirs] = [await populatedApi(), await populatedApi()];
  lists.push(...(await listsOf(ours)));
  for (const { operation, cursor } of await listsOf(theirs)) foreign.set(operation.name, cursor);
});

const flipped = (cursor: string, at: number, bit: number) => {
  const bytes = Buffer.from(cursor, "base64url");
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  return bytes.toString("base64url");
};

/** Its signature over another position. */
const moved = (cursor: string, position: unknown[]) =>
  Buffer.concat([Buffer.from(cursor, "base64url").subarray(0, 16), Buffer.from(JSON.stringify(position))]).toString(
    "base64url",
  );

type Spoilt = { why: string; cursor: string; query?: Record<string, string> };

const spoilt = ({ operation: { name }, cursor }: List): fc.Arbitrary<Spoilt> => {
  const because = (why: string, made: fc.Arbitrary<string>) => made.map((cursor) => ({ why, cursor }));
  const filter = OTHER_FILTERS[name];
  const others = lists.filter(({ operation }) => operation.name !== name).map((list) => list.cursor);
  return fc.oneof(
    because(
      "a bit is flipped",
      fc.tuple(fc.nat(), fc.nat(7)).map(([at, bit]) => flipped(cursor, at, bit)),
    ),
    because(
      "its end is missing",
      fc.integer({ min: 1, max: cursor.length - 1 }).map((end) => cursor.slice(0, end)),
    ),
    because(
      "something follows it",
      fc.string({ minLength: 1, maxLength: 9 }).map((more) => cursor + more),
    ),
    because(
      "it is moved",
      fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))).map((to) => moved(cursor, to)),
    ),
    because("another workspace's", fc.constant(foreign.get(name) ?? "")),
    because("another list's", fc.constantFrom(...others)),
    because(
      "any bytes",
      fc.uint8Array({ minLength: 1, maxLength: 64 }).map((it) => Buffer.from(it).toString("base64url")),
    ),
    because(
      "any text",
      fc.string({ minLength: 1, unit: "binary" }).filter((text) => text.isWellFormed()),
    ),
    because(
      "too long",
      fc.integer({ min: 1001, max: 5_000 }).map((length) => "A".repeat(length)),
    ),
    because(
      "holds U+0000",
      fc.nat(cursor.length).map((at) => `${cursor.slice(0, at)}\0${cursor.slice(at)}`),
    ),
    because("nothing", fc.constant("")),
    ...(filter ? [fc.constant({ why: "of other filters", cursor, query: filter })] : []),
  );
};

test("every list that is paged is tried", () => {
  expect(lists.map(({ operation }) => operation.name)).toEqual(PAGED.map(({ name }) => name));
  expect(lists.length).toBeGreaterThanOrEqual(13);
});

test("five thousand cursors that are malformed or of something else are 400 invalid_cursor on every list", async () => {
  const any = fc.nat(lists.length - 1).chain((at) => {
    const list = lists[at] as List;
    return spoilt(list).map((one) => ({ ...one, name: list.operation.name, ask: list.ask, own: list.cursor }));
  });
  const refused = fc.asyncProperty(any, async ({ cursor, query, own, ask }) => {
    if (cursor === own && !query) return;
    const { status, body } = await ask({ ...query, limit: "1", cursor });
    expect([status, body.error?.code]).toEqual([400, "invalid_cursor"]);
  });
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) => fc.assert(refused, { seed: at, numRuns: CURSORS / AT_ONCE })),
  );
});
