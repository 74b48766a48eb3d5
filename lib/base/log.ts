import { DrizzleQueryError } from "drizzle-orm";
import pino from "pino";
import { logLevel } from "./env";

type Told = { type: string; message: string; code?: unknown; stack: string; cause?: Told };

function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .join("\n");
}

/**
 * An error for the log. Of a failed query it tells the text and the code alone: its parameters, and PostgreSQL's own words
 * about them, may be a session's token or a password's hash.
 */
export function tellError(error: Error): Told {
  const { name, message, cause } = error;
  const code = "code" in error ? { code: error.code } : {};
  const stack = framesOf(error);
  if (error instanceof DrizzleQueryError) {
    const why = cause instanceof Error && "code" in cause ? { code: cause.code } : {};
    return { type: name, message: `Failed query: ${error.query}`, ...why, stack };
  }
  return { type: name, message, ...code, stack, ...(cause instanceof Error && { cause: tellError(cause) }) };
}

/** Structured logs on standard error; nothing secret is ever passed to it. */
export const log = pino(
  {
    level: logLevel(),
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => (error instanceof Error ? tellError(error) : error) },
  },
  pino.destination({ dest: 2, sync: true }),
);
