import pino from "pino";
import { logLevel } from "./env";

/** A database error also carries its connection, with the password; only what says what happened is logged. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return { name, message, code, stack, cause: cause === undefined ? undefined : describe(cause) };
}

/** Structured logs on standard error; nothing secret is ever passed to it. */
export const log = pino(
  { level: logLevel(), base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } },
  pino.destination({ dest: 2, sync: true }),
);
