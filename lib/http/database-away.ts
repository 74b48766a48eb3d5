import { causesOf } from "@/db/causes-of";

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);
// Connection exceptions, shutting down, starting up, too many connections.
const SQLSTATE = /^(?:08...|57P0[1-5]|53300)$/;
const WORDS = /connection terminated|timeout exceeded when trying to connect|not queryable/i;

function says(error: object): boolean {
  const code = "code" in error ? String(error.code) : "";
  const message = "message" in error ? String(error.message) : "";
  return NETWORK.has(code) || SQLSTATE.test(code) || WORDS.test(message);
}

/** Whether this failure, or one that caused it, says that PostgreSQL cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  return causesOf(error).some(
    (cause) => says(cause) || (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)),
  );
}
