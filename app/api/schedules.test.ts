import { expect, test } from "vitest";
import { type Api, createApi } from "./testing/api";

async function workflowOf(api: Api, body: object = {}) {
  const created = await api.call("createWorkflow", { body: { status: "active", ...body } });
  const params = { workflow_id: created.body.data.id };
  const patch = (body: object) => api.call("updateWorkflow", { params, body });
  return { params, patch, workflow: created.body.data };
}

const WEEKDAYS = { frequency: "weekdays", time: "08:00" };

test("a schedule is shown with its words and its next five times, and is removed with null", async () => {
  const api = await createApi();
  await api.call("updateConfig", { body: { timezone: "America/Chicago" } });
  const { params, patch, workflow } = await workflowOf(api, { schedule: WEEKDAYS });
  expect(workflow).toMatchObject({
    revision: 1,
    schedule: { ...WEEKDAYS, overlap: "skip", paused_until: null },
    schedule_words: "Weekdays at 08:00 (America/Chicago)",
  });
  expect(workflow.next_runs).toHaveLength(5);
  const { body } = await api.call("getSchedule", { params });
  expect(body.data).toEqual({
    object: "prospector_workflow_schedule",
    workflow_id: params.workflow_id,
    schedule: workflow.schedule,
    schedule_words: workflow.schedule_words,
    schedule_fault: null,
    timezone: "America/Chicago",
    next_runs: workflow.next_runs,
    windows: [],
  });
  const removed = (await patch({ schedule: null })).body.data;
  expect(removed).toMatchObject({ revision: 1, schedule: null, schedule_words: null, next_runs: [] });
});

test("a patch merges into the schedule, and says what does not belong to it", async () => {
  const { patch } = await workflowOf(await createApi(), { schedule: WEEKDAYS });
  expect((await patch({ schedule: { time: "09:30", overlap: "queue" } })).body.data.schedule).toEqual({
    frequency: "weekdays",
    time: "09:30",
    overlap: "queue",
    paused_until: null,
  });
  const cron = await patch({ schedule: { frequency: "cron", cron: "0 6 * * *" } });
  expect([cron.status, cron.body.error.details]).toEqual([
    400,
    [{ path: "schedule.time", message: "does not belong to a cron schedule: send null to remove it" }],
  ]);
  const changed = await patch({ schedule: { frequency: "cron", cron: "0 6 * * *", time: null, overlap: null } });
  expect(changed.body.data.schedule).toEqual({
    frequency: "cron",
    cron: "0 6 * * *",
    overlap: "skip",
    paused_until: null,
  });
  const until = await patch({ schedule: { paused_until: "2099-01-01T00:00:00+02:00" } });
  expect(until.body.data.schedule.paused_until).toBe("2098-12-31T22:00:00.000Z");
  expect(until.body.data.next_runs[0]).toBe("2099-01-01T06:00:00.000Z");
  expect(until.body.data.schedule_words).toMatch(/, paused until Dec 31, 2098, 10:00 PM$/);
});

test.each([
  ["schedule.frequency", {}],
  ["schedule.frequency", { time: "08:00" }],
  ["schedule.frequency", { frequency: "hourly" }],
  ["schedule.time", { frequency: "daily" }],
  ["schedule.time", { frequency: "daily", time: "8:00" }],
  ["schedule.time", { frequency: "daily", time: "24:00" }],
  ["schedule.weekday", { frequency: "weekly", time: "08:00" }],
  ["schedule.weekday", { frequency: "daily", time: "08:00", weekday: "monday" }],
  ["schedule.weekday", { frequency: "weekly", time: "08:00", weekday: "Monday" }],
  ["schedule.cron", { frequency: "cron" }],
  ["schedule.cron", { frequency: "cron", cron: "* * * * *" }],
  ["schedule.cron", { frequency: "cron", cron: "0 8 * *" }],
  ["schedule.cron", { frequency: "cron", cron: "0 0 31 2 *" }],
  ["schedule.overlap", { ...WEEKDAYS, overlap: "wait" }],
  ["schedule.paused_until", { ...WEEKDAYS, paused_until: "2026-12-01" }],
  ["schedule.paused_until", { ...WEEKDAYS, paused_until: "9999-12-31T23:59:59-23:59" }],
  ["schedule.zone", { ...WEEKDAYS, zone: "UTC" }],
  ["schedule", "daily"],
])("a bad schedule is 400 and names %s: %j", async (path, schedule) => {
  const api = await createApi();
  const { status, body } = await api.call("createWorkflow", { body: { schedule } });
  expect([status, body.error.code, body.error.details[0].path]).toEqual([400, "invalid_request", path]);
});

test.each([
  ["H 9 * * *", "minute: H is not from 0 to 59"],
  ["*/90 * * * *", "minute: the step 90 is not from 1 to 59"],
  ["0 9 * * MONDAY", "weekday: MONDAY is not from 0 to 7 or SUN to SAT"],
  ["0 0 9 * * *", "must have five fields (minute, hour, day, month, weekday): it has 6"],
])("%s is refused with the field and the reason", async (cron, message) => {
  const api = await createApi();
  const { body } = await api.call("createWorkflow", { body: { schedule: { frequency: "cron", cron } } });
  expect(body.error.details).toEqual([{ path: "schedule.cron", message }]);
});

test.each([
  ["*/30 * * * *", "Every 30 minutes (UTC)"],
  ["0 * * * *", "Every hour at :00 (UTC)"],
  [" 0   9 * * 5L ", "Cron 0 9 * * 5L (UTC)"],
])("%s is kept, and said in words: %s", async (cron, words) => {
  const { workflow } = await workflowOf(await createApi(), { schedule: { frequency: "cron", cron } });
  expect([workflow.schedule.cron, workflow.schedule_words]).toEqual([cron.trim().replace(/ +/g, " "), words]);
});

test.each(["Mars/Olympus", "", "+05:00", "x".repeat(100), 5])("%j is no zone", async (timezone) => {
  const api = await createApi();
  const { status, body } = await api.call("updateConfig", { body: { timezone } });
  expect([status, body.error.details[0].path]).toEqual([400, "timezone"]);
});

test.each([
  ["draft", "Weekdays at 08:00 (UTC), once the workflow is active"],
  ["paused", "Weekdays at 08:00 (UTC), paused with the workflow"],
  ["archived", "Weekdays at 08:00 (UTC), off while the workflow is archived"],
])("the schedule of a workflow that is %s says why it does not run", async (status, words) => {
  const { workflow } = await workflowOf(await createApi(), { status, schedule: WEEKDAYS });
  expect([workflow.schedule_words, workflow.next_runs]).toEqual([words, []]);
});
