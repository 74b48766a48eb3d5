import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { type Api, createApi } from "./testing/api";

const SEQUENCES = 1_000;
const AT_ONCE = 4;
const KEYS = ["a", "b", "c"] as const;
type Key = (typeof KEYS)[number];
/** What a request with a key does the first time. */
type Outcome = { status: 200; id: string } | { status: 400 | 404 | 409 | 500 };

/** A row of this name cannot be written: what came before it in the transaction is there already, and must go. */
const BROKEN = "fails in the middle";
const NAMES = ["One", "Two", BROKEN] as const;
const CATEGORIES = ["amenity/university", "nothing/such"] as const;

/** One at a time: both tables at once would wait for whoever writes to them in the other order. */
const TRIGGERS = [
  sql`create or replace function fail_in_the_middle() returns trigger language plpgsql as
    $$ begin raise exception 'made to fail'; end $$`,
  sql`create or replace trigger fail_in_the_middle after insert on workflows
    for each row when (new.name = 'fails in the middle') execute function fail_in_the_middle()`,
  sql`create or replace trigger fail_in_the_middle after insert on runs
    for each row when (new.workflow_name = 'fails in the middle') execute function fail_in_the_middle()`,
];

beforeAll(async () => {
  for (const trigger of TRIGGERS) await transaction((tx) => tx.execute(trigger));
});

/** What there should be: the answer that each key stands for, and the objects that came of them. */
type Model = {
  kept: Map<string, { request: string; id: string }>;
  workflows: { id: string; isPaused: boolean; isBroken: boolean }[];
  runs: string[];
};
type Real = { api: Api };

/** Asks with a key, and holds the answer to what the model says of it. */
async function askWithKey(
  model: Model,
  { api }: Real,
  asked: { name: "createWorkflow" | "startRun"; key: Key; request: string; call: object; expected: Outcome["status"] },
): Promise<string | undefined> {
  const { name, key, request, call, expected } = asked;
  const claim = `${name} ${key}`;
  const before = model.kept.get(claim);
  const { status, headers, body } = await api.call(name, { ...call, headers: { "Idempotency-Key": key } });
  const isReplay = headers.get("idempotent-replayed") === "true";
  if (!before) {
    expect([claim, status, isReplay]).toEqual([claim, expected, false]);
    if (status !== 200) return undefined;
    model.kept.set(claim, { request, id: body.data.id });
    return body.data.id;
  }
  if (before.request === request)
    expect([claim, status, body.data?.id, isReplay]).toEqual([claim, 200, before.id, true]);
  else expect([claim, status, body.error?.code]).toEqual([claim, 409, "idempotency_mismatch"]);
  return undefined;
}

class Create implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly key: Key,
    readonly name: (typeof NAMES)[number],
    readonly category: (typeof CATEGORIES)[number],
  ) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const body = { name: this.name, criteria: { categories: [this.category] } };
    const expected = this.category === "nothing/such" ? 400 : this.name === BROKEN ? 500 : 200;
    const id = await askWithKey(model, real, {
      ...{ name: "createWorkflow", key: this.key, request: JSON.stringify(body), call: { body }, expected },
    });
    if (id) model.workflows.push({ id, isPaused: false, isBroken: false });
  }
  toString = () => `create(${this.key}, ${this.name}, ${this.category})`;
}

/** A body that fails before anything is done. */
class CreateNothing implements fc.AsyncCommand<Model, Real> {
  constructor(readonly key: Key) {}
  check = () => true;
  async run(_: Model, { api }: Real): Promise<void> {
    const headers = { "Idempotency-Key": this.key };
    expect((await api.call("createWorkflow", { body: { name: "" }, headers })).status).toBe(400);
  }
  toString = () => `createNothing(${this.key})`;
}

class Start implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly key: Key,
    readonly at: number,
  ) {}
  check = ({ workflows }: Readonly<Model>) => workflows.length > 0;
  async run(model: Model, real: Real): Promise<void> {
    const workflow = model.workflows[this.at % model.workflows.length];
    if (!workflow) return;
    const { id, isPaused, isBroken } = workflow;
    const call = { params: { workflow_id: id } };
    const expected = isPaused ? 409 : isBroken ? 500 : 200;
    const run = await askWithKey(model, real, { name: "startRun", key: this.key, request: id, call, expected });
    if (run) model.runs.push(run);
  }
  toString = () => `start(${this.key}, ${this.at})`;
}

/** What a run of the workflow meets from then on: it is paused, its row cannot be written, or all is well. */
class Change implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly at: number,
    readonly to: "paused" | "broken" | "well",
  ) {}
  check = ({ workflows }: Readonly<Model>) => workflows.length > 0;
  async run(model: Model, { api }: Real): Promise<void> {
    const workflow = model.workflows[this.at % model.workflows.length];
    if (!workflow) return;
    workflow.isPaused = this.to === "paused";
    workflow.isBroken = this.to === "broken";
    const body = { status: workflow.isPaused ? "paused" : "active", name: workflow.isBroken ? BROKEN : "Well" };
    expect((await api.call("updateWorkflow", { params: { workflow_id: workflow.id }, body })).status).toBe(200);
  }
  toString = () => `change(${this.at}, ${this.to})`;
}

const key = fc.constantFrom(...KEYS);
const at = fc.nat(9);
const commands = fc.commands(
  [
    fc.tuple(key, fc.constantFrom(...NAMES), fc.constantFrom(...CATEGORIES)).map((args) => new Create(...args)),
    key.map((one) => new CreateNothing(one)),
    fc.tuple(key, at).map((args) => new Start(...args)),
    fc.tuple(key, at).map((args) => new Start(...args)),
    fc.tuple(at, fc.constantFrom("paused", "broken", "well")).map((args) => new Change(...args)),
  ],
  { maxCommands: 12 },
);

const sorted = (ids: string[]) => ids.toSorted();
const idsIn = ({ body }: { body: { data: { id: string }[] } }) => sorted(body.data.map(({ id }) => id));

test("whatever is asked again, with another body, or fails midway, a key stands for one object or for none", async () => {
  const holds = fc.asyncProperty(commands, async (sequence) => {
    const api = await createApi();
    const model: Model = { kept: new Map(), workflows: [], runs: [] };
    await fc.asyncModelRun(() => ({ model, real: { api } }), sequence);
    const query = { limit: "100" };
    expect(idsIn(await api.call("listWorkflows", { query }))).toEqual(sorted(model.workflows.map(({ id }) => id)));
    expect(idsIn(await api.call("listAllRuns", { query }))).toEqual(sorted(model.runs));
  });
  const seeds = Array.from({ length: AT_ONCE }, (_, nth) => nth);
  await Promise.all(seeds.map((seed) => fc.assert(holds, { seed, numRuns: SEQUENCES / AT_ONCE })));
});
