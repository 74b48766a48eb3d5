import type pg from "pg";

/**
 * The client, sending a statement once the one before it is answered. Reads of one transaction may be asked for at once, and
 * pg is about to refuse what it is asked meanwhile.
 */
export function oneByOne(client: pg.PoolClient): pg.PoolClient {
  let last: Promise<unknown> = Promise.resolve();
  const query = (config: pg.QueryConfig, values?: unknown[]) => {
    const answered = last.then(() => client.query(config, values));
    last = answered.catch(() => undefined);
    return answered;
  };
  return { query } as unknown as pg.PoolClient;
}
