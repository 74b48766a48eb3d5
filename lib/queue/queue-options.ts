import type { PgBoss } from "pg-boss";
import type { JobName } from "./jobs";

type QueueOptions = NonNullable<Parameters<PgBoss["createQueue"]>[1]>;

/** Retries are for dead workers, so there are plenty. */
const BACKGROUND: QueueOptions = {
  notify: true,
  heartbeatSeconds: 10,
  expireInSeconds: 2 * 60 * 60,
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 20,
};

/** A run that keeps failing ends itself; one whose workers were killed goes on soon after the last of them. */
export const QUEUES: Record<JobName, QueueOptions> = {
  "run-workflow": { ...BACKGROUND, expireInSeconds: 23 * 60 * 60, retryLimit: 10_000, retryDelayMax: 5 },
  "write-export": BACKGROUND,
  "change-leads": BACKGROUND,
  "work-on-upload": BACKGROUND,
  // For half an hour of a mail server that is away: the link works for one.
  "send-password-link": { ...BACKGROUND, expireInSeconds: 120, retryLimit: 8, retryDelay: 5, retryDelayMax: 600 },
  // The next minute's looks again anyhow.
  "start-due-runs": { notify: true, heartbeatSeconds: 10, expireInSeconds: 300, retryLimit: 0 },
  "tidy-up": { heartbeatSeconds: 10, expireInSeconds: 300, retryLimit: 0 },
};

/** Jobs that come by themselves, as cron in UTC. */
export const SCHEDULES = { "start-due-runs": "* * * * *", "tidy-up": "17 * * * *" } as const satisfies Partial<
  Record<JobName, string>
>;

export const QUEUE_SCHEMA = "pgboss";
