import { BUSY_CODE } from "./trouble-of";

// What postgres.js keeps of a query, though its types do not say so. The state is null until a connection has sent it.
type Held = { state: object | null; reject: (error: Error) => void };

/** When the database last answered any query of the same client. */
export type Pulse = { at: number };

/**
 * Fails a query that no connection has sent within so many milliseconds. postgres.js keeps one without end: in its queue,
 * while each connection waits for a server that does not answer, or in a connection that lost its last one in the middle
 * of a query and does not hear that the server is starting up. A database that answered others meanwhile is there, and busy.
 */
export function failUnsent<Query extends Promise<unknown>>(query: Query, ms: number, pulse: Pulse): Query {
  const held = query as unknown as Held;
  const since = performance.now();
  const timer = setTimeout(() => {
    if (held.state !== null) return;
    const code = pulse.at > since ? BUSY_CODE : "CONNECT_TIMEOUT";
    held.reject(Object.assign(new Error(`no connection to the database within ${ms} ms`), { code }));
  }, ms);
  query.then(
    () => {
      pulse.at = performance.now();
      clearTimeout(timer);
    },
    () => clearTimeout(timer),
  );
  return query;
}
