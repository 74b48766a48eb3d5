import { createHash } from "node:crypto";
import postgres from "postgres";

/** The least that a Next route can do that lets in keys and limits them: it checks one, counts its request and asks one query. */
const { DATABASE_URL = "", PROSPECTOR_BENCH_QUERY = "{}" } = process.env;
const { sql: text, params } = JSON.parse(PROSPECTOR_BENCH_QUERY);
globalThis.bareNextSql ??= postgres(DATABASE_URL, { max: 10, onnotice: () => {} });

export const dynamic = "force-dynamic";

export async function GET(request) {
  const sql = globalThis.bareNextSql;
  const [, id, secret] = /^Bearer (.+)\.(.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
  const hash = createHash("sha256")
    .update(secret ?? "")
    .digest("hex");
  const [key] = await sql`select workspace_id, id from api_keys where id = ${id ?? null} and secret_hash = ${hash}`;
  if (!key) return new Response(null, { status: 401 });
  const [window] = await sql`
    insert into key_windows as w (workspace_id, key_id, seconds, counts)
    values (${key.workspace_id}, ${key.id}, array[0], array[1])
    on conflict (workspace_id, key_id) do update set counts[1] = w.counts[1] + 1 returning counts[1] as used`;
  const rows = await sql.unsafe(text, params, { prepare: true });
  return Response.json({ data: rows }, { headers: { "RateLimit-Remaining": `${1_000_000 - window.used}` } });
}
