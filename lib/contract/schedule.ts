import { z } from "zod";
import { CLOCK_CHANGES, CRON_GRAMMAR } from "./cron";
import { idOf } from "./ids";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { moment, oneOf } from "./page";
import { characters } from "./text";
import { OfWorkflow, workflowId } from "./workflow-id";

export const FREQUENCIES = ["daily", "weekdays", "weekly", "cron"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What happens at a window while the workflow's run before it is still live. */
export const OVERLAPS = ["skip", "queue", "refuse"] as const;
export type Overlap = (typeof OVERLAPS)[number];

export const WINDOW_OUTCOMES = ["started", "queued", "skipped", "refused", "missed"] as const;
export const NEXT_RUNS = 5;
export const WINDOWS_SHOWN = 20;

const TimeOfDay = z
  .string({ error: "is required: a time of day such as 08:00" })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day such as 08:00")
  .meta({ description: "The time of day in the workspace's zone, such as 08:00", example: "08:00" });
const DayOfWeek = z.enum(WEEKDAYS, { error: "must be a day such as monday" }).describe("The day of the week");
const Cron = characters(100, { error: "is required: five fields such as 0 8 * * 1-5" })
  .overwrite((text) => text.trim().replace(/\s+/gu, " "))
  .meta({
    maxLength: 100,
    "x-rule": "is of the grammar, and names times that come, far enough apart",
    pattern: "^\\s*[\\w*,/-]+(\\s+[\\w*,/-]+){4}\\s*$",
    example: "0 8 * * 1-5",
    description: CRON_GRAMMAR,
  });
const OverlapPolicy = z
  .enum(OVERLAPS)
  .describe(
    "While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too",
  );
const PausedUntil = moment(
  "Windows before this time are missed",
  "must be a time with its zone, such as 2026-12-01T08:00:00Z",
);

const shared = {
  overlap: OverlapPolicy.default("skip").describe(
    "While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too",
  ),
  paused_until: PausedUntil.nullable().default(null),
};

/** When a workflow runs by itself, in its workspace's zone. */
export const Schedule = z
  .discriminatedUnion(
    "frequency",
    [
      z.strictObject({ frequency: z.literal("daily").describe("Every day"), time: TimeOfDay, ...shared }),
      z.strictObject({ frequency: z.literal("weekdays").describe("Monday to Friday"), time: TimeOfDay, ...shared }),
      z.strictObject({
        frequency: z.literal("weekly").describe("One day a week"),
        time: TimeOfDay,
        weekday: DayOfWeek,
        ...shared,
      }),
      z.strictObject({
        frequency: z.literal("cron").describe("At the times of a cron expression"),
        cron: Cron,
        ...shared,
      }),
    ],
    { error: `is required: one of ${FREQUENCIES.join(", ")}` },
  )
  .meta({ id: "ProspectorSchedule", description: `On the clocks of the workspace's zone. ${CLOCK_CHANGES}` });
export type Schedule = z.infer<typeof Schedule>;

/** The same as a JSON merge patch (RFC 7396). */
export const SchedulePatch = z
  .strictObject({
    frequency: z.enum(FREQUENCIES).nullish().describe("How often it runs, and so which other fields it has"),
    time: TimeOfDay.nullish(),
    weekday: DayOfWeek.nullish(),
    cron: Cron.nullish(),
    overlap: OverlapPolicy.nullish(),
    paused_until: PausedUntil.nullish(),
  })
  .meta({
    id: "ProspectorSchedulePatch",
    description: "A schedule as a JSON merge patch",
    "x-rule": "makes a whole schedule of its frequency, with what is there already",
  });
export type SchedulePatch = z.infer<typeof SchedulePatch>;

export const ScheduleWindow = z
  .strictObject({
    window_at: z.iso.datetime().describe("When the run was due"),
    outcome: z.enum(WINDOW_OUTCOMES).describe("What became of it"),
    reason: z.string().nullable().describe("Why it did not start as planned"),
    run_id: idOf("run").nullable().describe("The run that it started; null for none"),
  })
  .meta({ id: "ProspectorScheduleWindow", description: "A time at which a schedule was due" });
export type ScheduleWindow = z.infer<typeof ScheduleWindow>;

export const scheduleFault = z.string().nullable().meta({
  description: "Why it never comes, where an earlier version kept what can no longer be read",
  example: null,
});
export const nextRuns = z
  .array(z.iso.datetime())
  .describe("The next five times it runs; none without a schedule or unless it is active");

export const WorkflowSchedule = z
  .strictObject({
    object: objectName("prospector_workflow_schedule"),
    workflow_id: workflowId,
    schedule: Schedule.nullable().describe("When it runs by itself; null for never"),
    schedule_words: z.string().nullable().describe("The schedule in words; null without one"),
    schedule_fault: scheduleFault,
    timezone: z.string().describe("The workspace's IANA zone"),
    next_runs: nextRuns,
    windows: z.array(ScheduleWindow).describe("The last ones that came due, newest first"),
  })
  .meta({ id: "ProspectorWorkflowSchedule", description: "The schedule of a workflow, with what becomes of it" });
export type WorkflowSchedule = z.infer<typeof WorkflowSchedule>;

export const getSchedule = operation({
  name: "getSchedule",
  method: "GET",
  path: "/api/public/v1/prospector/workflows/{workflow_id}/schedule",
  summary: "Retrieve the schedule of a workflow",
  description: "With the next five times it runs, and what became of the last twenty.",
  scope: "prospector.read",
  envelope: "ProspectorWorkflowScheduleEnvelope",
  params: OfWorkflow,
  response: oneOf(WorkflowSchedule),
});
