import pino from "pino";
import { logLevel } from "./env";

/** Structured logs on standard error; nothing secret is ever passed to it. */
export const log = pino(
  { level: logLevel(), base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);
