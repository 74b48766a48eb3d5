import pg from "pg";

/** Everything that the database holds of a workspace, table by table, as rows that can be compared with another's. */
export type Content = Record<string, string[]>;

/** What may differ between two undisturbed runs, or counts how often somebody took one up. */
const FREE = new Set([
  ...["fence", "failures", "request_id", "request_hash", "body", "slug", "email"],
  // Times, and a count that is taken beside the run and may come after its end.
  ...["worked_ms", "batch_rate", "to_walk", "mark", "role_since"],
]);
/** As rows have them, and as the API shows them. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\b[a-z]{2,5}_)[0-7][0-9a-hjkmnp-tv-z]{25}/g;
/** Which of all marks something got, within what a run keeps of its walk. */
const MARK = /(?<="(?:mark|since)":)\d+/g;
/** Companies are the same in every workspace; whatever else has an id was made in this one. */
const SHARED = new Set(["company_id", "identity"]);

function comparable(row: Record<string, unknown>): string {
  const kept = Object.entries(row).filter(([column]) => !FREE.has(column) && !column.endsWith("_at"));
  return JSON.stringify(
    kept.map(([column, value]) => {
      const text = JSON.stringify(value);
      return `${column} ${SHARED.has(column) ? text : text.replaceAll(ID, "an id").replaceAll(MARK, "0")}`;
    }),
  );
}

/** Kept beside what is done, whenever that comes. */
const ASIDE = new Set(["api_keys", "api_requests", "key_windows"]);

async function tenantTables(client: pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ table_name: string }>(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'workspace_id' order by table_name`,
  );
  return rows.map(({ table_name }) => table_name).filter((name) => !ASIDE.has(name));
}

const tables = new WeakMap<pg.Pool, Promise<string[]>>();

export async function contentOf(client: pg.Pool, workspaceId: string): Promise<Content> {
  const known = tables.get(client) ?? tenantTables(client);
  tables.set(client, known);
  const names = await known;
  const selects = names.map(
    (name) =>
      `select '${name}' as name, to_jsonb(t) as row from ${pg.escapeIdentifier(name)} t where workspace_id = $1`,
  );
  const { rows } = await client.query<{ name: string; row: Record<string, unknown> }>(selects.join(" union all "), [
    workspaceId,
  ]);
  const content: Content = { jobs: await jobsOf(client, workspaceId) };
  for (const { name, row } of rows) {
    const list = content[name] ?? [];
    content[name] = list;
    list.push(comparable(row));
  }
  for (const list of Object.values(content)) list.sort();
  return content;
}

async function jobsOf(client: pg.Pool, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select name from pgboss.job where data->>'workspaceId' = $1", [
    workspaceId,
  ]);
  return rows.map(({ name }) => name);
}

/** Each row that is in one of them only. */
export function differences(wanted: Content, found: Content): string[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(found)])].flatMap((name) => {
    const [before, after] = [wanted[name] ?? [], found[name] ?? []];
    return [
      ...minus(before, after).map((row) => `${name} lacks ${row}`),
      ...minus(after, before).map((row) => `${name} has ${row}`),
    ];
  });
}

function minus(these: string[], those: string[]): string[] {
  const left = new Map<string, number>();
  for (const row of those) left.set(row, (left.get(row) ?? 0) + 1);
  return these.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
