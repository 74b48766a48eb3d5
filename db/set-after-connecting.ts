import type postgres from "postgres";
import { log } from "@/lib/base/log";

// What postgres.js keeps of a query and of a connection, though its types do not say so.
type Held = { state: { pid: number; secret: number } | null; executed: boolean };
type Connection = { execute: (query: unknown) => boolean };
type Hook = {
  /** The option under which postgres.js tells a query's connection. */
  onexecute: (connection: Connection) => boolean;
  /** Names the query that has it. */
  on: <Query>(query: Query) => Query;
};

/**
 * Gives these settings to every connection of postgres.js, and to every one that takes its place. A pooler refuses them as
 * parameters of the start, and postgres.js does not tell when a connection is up: they follow right behind a statement, the
 * first that is sent without being described, and so before any is run often enough for a plan that suits all parameters.
 */
export function setAfterConnecting(unsafe: postgres.Sql["unsafe"], settings: Record<string, string>) {
  const text = Object.entries(settings)
    .map(([name, value]) => `set ${name} = ${value}`)
    .join("; ");
  /** The session that each connection has set them in. */
  const sessions = new WeakMap<Connection, string>();

  return (): Hook => {
    let query: Held | undefined;
    return {
      on(sent) {
        query = sent as Held;
        return sent;
      },
      onexecute(connection) {
        const session = `${query?.state?.pid} ${query?.state?.secret}`;
        if (sessions.get(connection) === session) return true;
        sessions.set(connection, session);
        const setting = unsafe(text);
        // It is for this connection and no other.
        (setting as unknown as Held).executed = true;
        setting.catch((error: unknown) => {
          sessions.delete(connection);
          log.debug({ err: error }, "a database connection ended before it was set up");
        });
        return connection.execute(setting);
      },
    };
  };
}
