import type { Conn } from "./client";

type Preparable<T> = { prepare: (name: string) => { execute: (params: Record<string, unknown>) => Promise<T> } };

/**
 * A read whose SQL is built once a connection and not anew each time, which takes longer than sending it; what varies are
 * placeholders. For the reads that requests ask most. In a transaction it is built as ever.
 */
export function prepared<P extends Record<string, unknown>, T>(
  name: string,
  build: (conn: Conn) => Preparable<T>,
): (conn: Conn, params: P) => Promise<T> {
  const built = new WeakMap<Conn, ReturnType<Preparable<T>["prepare"]>>();
  return (conn, params) => {
    const ready = built.get(conn) ?? build(conn).prepare(name);
    built.set(conn, ready);
    return ready.execute(params);
  };
}
