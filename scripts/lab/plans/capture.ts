import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { drizzle as drizzleReader } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Conn, Tx } from "@/db/client";
import { testPool } from "@/scripts/test/test-pool";

export type Sent = { text: string; values: unknown[] };

/** Runs `work` on the product's own drivers and answers what it sent, word by word; nothing that it wrote stays. */
export type Capture = {
  reads: (work: (conn: Conn) => Promise<unknown>) => Promise<Sent[]>;
  writes: (work: (tx: Tx) => Promise<unknown>) => Promise<Sent[]>;
  close: () => Promise<void>;
};

class RolledBack extends Error {}

export function captureOn(url: string): Capture {
  let sent: Sent[] = [];
  const logger = { logQuery: (text: string, values: unknown[]) => void sent.push({ text, values }) };
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const client = testPool({ connectionString: url, max: 1 });
  const [reader, writer] = [drizzleReader(sql, { logger }), drizzlePg(client, { logger })];
  return {
    reads: async (work) => {
      sent = [];
      await work(reader);
      return sent;
    },
    writes: async (work) => {
      sent = [];
      const done = writer.transaction(async (tx) => {
        await work(tx);
        throw new RolledBack();
      });
      await done.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
      return sent.filter(({ text }) => !/^(begin|rollback|select set_config)/.test(text.trim()));
    },
    close: async () => {
      await sql.end({ timeout: 1 });
      await client.end();
    },
  };
}
