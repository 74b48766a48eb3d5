// What postgres.js keeps of a query, though its types do not say so. The state is null until a connection has sent it.
type Held = { state: object | null; reject: (error: Error) => void };

/**
 * Fails a query that no connection has sent within so many milliseconds. postgres.js keeps one without end: in its queue,
 * while each connection waits for a server that does not answer, or in a connection that lost its last one in the middle
 * of a query and does not hear that the server is starting up.
 */
export function failUnsent<Query extends Promise<unknown>>(query: Query, ms: number): Query {
  const held = query as unknown as Held;
  const timer = setTimeout(() => {
    if (held.state !== null) return;
    const message = `no connection to the database within ${ms} ms`;
    held.reject(Object.assign(new Error(message), { code: "CONNECT_TIMEOUT" }));
  }, ms);
  const clear = () => clearTimeout(timer);
  query.then(clear, clear);
  return query;
}
