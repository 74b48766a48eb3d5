import pino from "pino";

/** Structured logs on standard error; nothing secret is ever passed to it. */
export const log = pino(
  { level: process.env.PROSPECTOR_LOG ?? "info", base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);
