import { BUSY_CODE } from "./trouble-of";

// What postgres.js keeps of a query, though its types do not say so. The state is null until a connection has sent it.
type Held = { state: object | null; reject: (error: Error) => void };

/** When the database last answered any query of the same client. */
export type Pulse = { at: number };

/** How often is looked; time in which this process itself was held up does not count, for it heard nobody then. */
const LOOKS = 10;

/**
 * Fails a query that no connection has sent within so many milliseconds. postgres.js keeps one without end: in its queue,
 * while each connection waits for a server that does not answer, or in a connection that lost its last one in the middle
 * of a query and does not hear that the server is starting up. A database that answered others meanwhile is there, and busy.
 */
export function failUnsent<Query extends Promise<unknown>>(query: Query, ms: number, pulse: Pulse): Query {
  const held = query as unknown as Held;
  const since = performance.now();
  let looked = since;
  let waited = 0;
  const look = () => {
    if (held.state !== null) return;
    const now = performance.now();
    waited += Math.min(now - looked, (1.5 * ms) / LOOKS);
    looked = now;
    if (waited < ms) {
      timer = setTimeout(look, ms / LOOKS);
      return;
    }
    const code = pulse.at > since ? BUSY_CODE : "CONNECT_TIMEOUT";
    held.reject(Object.assign(new Error(`no connection to the database within ${ms} ms`), { code }));
  };
  let timer = setTimeout(look, ms / LOOKS);
  query.then(
    () => {
      pulse.at = performance.now();
      clearTimeout(timer);
    },
    () => clearTimeout(timer),
  );
  return query;
}
