import type pg from "pg";
import { BUSY_CODE } from "./trouble-of";

/**
 * Has the pool tell apart, when no connection comes in time, a database that is away from one that is busy: connections
 * that were given back meanwhile went to whoever waited longer.
 */
export function tellBusy(pool: pg.Pool): void {
  let givenBackAt = Number.NEGATIVE_INFINITY;
  pool.on("release", (error) => {
    if (!error) givenBackAt = performance.now();
  });
  const connect: typeof pool.connect = pool.connect.bind(pool);
  const wait = async (): Promise<pg.PoolClient> => {
    const since = performance.now();
    try {
      return await connect();
    } catch (cause) {
      const isBusy = cause instanceof Error && /^timeout exceeded/.test(cause.message) && givenBackAt > since;
      throw isBusy
        ? Object.assign(new Error("no connection came free in time", { cause }), { code: BUSY_CODE })
        : cause;
    }
  };
  // pg's own queries hand over a callback.
  pool.connect = ((done?: Parameters<typeof connect>[0]) => {
    if (!done) return wait();
    wait().then(
      (client) => done(undefined, client, client.release),
      (error: Error) => done(error, undefined, () => {}),
    );
  }) as typeof pool.connect;
}
