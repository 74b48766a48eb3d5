import { parseArgs } from "node:util";
import pg from "pg";
import { env } from "@/lib/base/env";
import { generateCompanies } from "./generate-companies";

/** Puts so many made-up companies into the directory, for what is measured over them. */
const { values } = parseArgs({ options: { companies: { type: "string", default: "100000" } } });
const client = new pg.Client({ connectionString: env().DATABASE_URL });
await client.connect();
try {
  await generateCompanies(client, Number(values.companies));
} finally {
  await client.end();
}
