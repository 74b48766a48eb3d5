import pg from "pg";

/**
 * Connections to a database that is dropped behind them. A pool has ended before its connections have, and what the
 * server tells one of them then would end the process; a query that fails still says so itself.
 */
export function testPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  return pool;
}
