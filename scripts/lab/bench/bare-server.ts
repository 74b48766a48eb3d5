import { createServer } from "node:http";
import postgres from "postgres";

/** The least that can answer a list: one prepared query and its rows as JSON, for whoever asks. */
const { DATABASE_URL = "", PROSPECTOR_BENCH_QUERY = "{}" } = process.env;
const { sql: text, params } = JSON.parse(PROSPECTOR_BENCH_QUERY) as { sql: string; params: string[] };
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => {} });

const server = createServer(async (_, response) => {
  const rows = await sql.unsafe(text, params, { prepare: true });
  response.setHeader("Content-Type", "application/json").end(JSON.stringify({ data: rows }));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
