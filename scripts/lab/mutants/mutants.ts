// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are pieces of source
/** A fault as somebody might make it, and the tests that have to tell. */
export type Mutant = {
  about: "tenancy" | "idempotency" | "score" | "dedupe" | "schedule" | "cursors";
  /** What the product does with it. */
  does: string;
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  tests: string[];
};

export const MUTANTS: Mutant[] = [
  {
    about: "tenancy",
    does: "asks the database as the owner of the tables, for whom row-level security does not hold",
    file: "db/client.ts",
    from: "; set role ${TENANT_ROLE}",
    to: "",
    tests: ["db/row-security.test.ts"],
  },
  {
    about: "tenancy",
    does: "finds the companies that other workspaces have loaded",
    file: "lib/engine/compile-criteria.ts",
    from: "c.workspace_id in (${workspaceId}::uuid, ${SHARED_WORKSPACE}::uuid) and ",
    to: "",
    tests: ["lib/engine/run-workflow.test.ts", "lib/engine/preview.test.ts"],
  },
  {
    about: "idempotency",
    does: "answers another request with the same key as it did the first",
    file: "lib/server/http/idempotency.ts",
    from: "if (row.requestHash !== requestHash)",
    to: "if (row.requestHash.length !== requestHash.length)",
    tests: ["app/api/idempotency.test.ts"],
  },
  {
    about: "idempotency",
    does: "keeps one answer for a key, whatever operations it was used for",
    file: "db/queries/idempotency.ts",
    from: "    eq(idempotencyKeys.operation, claim.operation),\n",
    to: "",
    tests: ["app/api/idempotency.test.ts"],
  },
  {
    about: "score",
    does: "gives a brand that is somewhere in the country the points of one that is in the place",
    file: "lib/criteria/score-classes.ts",
    from: "score: scoreOf(criteria, contact, exact !== false)",
    to: "score: scoreOf(criteria, contact, true)",
    tests: ["lib/engine/run-workflow.test.ts"],
  },
  {
    about: "dedupe",
    does: "takes two of one name for one company where their cities are called the same, in whichever states",
    file: "lib/directory/identity.ts",
    from: "[region, cityKey] : [region",
    to: "[cityKey] : [region",
    tests: ["lib/directory/identity.test.ts"],
  },
  {
    about: "dedupe",
    does: "joins again what people keep apart",
    file: "lib/matching/cluster.ts",
    from: " || isForbidden(one, other)) continue;",
    to: ") continue;",
    tests: ["lib/duplicates/decide-duplicate.test.ts"],
  },
  {
    about: "schedule",
    does: "makes good the last window however long ago it was missed",
    file: "lib/workflows/settle-windows.ts",
    from: "at === 0 && now.getTime() - window <= GRACE_MS",
    to: "at === 0",
    tests: ["lib/workflows/start-due-runs.test.ts"],
  },
  {
    about: "schedule",
    does: "runs a daily schedule twice on the night on which clocks are set back",
    file: "lib/workflows/windows.ts",
    from: "goesOn ? shown : shown.slice(0, 1)",
    to: "shown",
    tests: ["lib/workflows/windows.test.ts"],
  },
  {
    about: "cursors",
    does: "begins a page behind every result of the value at which the last one ended",
    file: "db/queries/results.ts",
    from: "return or(later, and(sql`${key} = ${value}`, gt(results.rank, rank)), sql`${key} is null`);",
    to: "return or(later, sql`${key} is null`);",
    tests: ["lib/runs/list-results.test.ts"],
  },
];
