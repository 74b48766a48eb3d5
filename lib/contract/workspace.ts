import { z } from "zod";
import { rateLimit, rateLimitOrDefault, timezoneOrDefault } from "./config";
import { RUN_LIMIT, RUN_LIMIT_MAX } from "./criteria";
import { name, objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { filled, text } from "./text";

export const RUNS_KEPT = 30;
const RUNS_KEPT_MAX = 1_000;
export const DAYS_KEPT = 90;
/** As long as webhooks tell of what a run found. */
const DAYS_KEPT_MIN = 30;
const DAYS_KEPT_MAX = 3_650;

const PATH = "/api/public/v1/prospector/workspace";

export const zone = filled.regex(/^[\w+/-]+$/).describe("The IANA zone of its schedules");

export const Workspace = z
  .strictObject({
    ...objectFields("workspace", "prospector_workspace"),
    name,
    timezone: zone,
    rate_limit: rateLimit,
    default_limit: z.int().describe("Results that a run of a new workflow returns at most"),
    runs_kept: z.int().describe("So many of the last runs of each workflow keep their detail, whatever their age"),
    days_kept: z
      .int()
      .describe("So many days all runs keep their detail; of older ones the counts and what became leads is kept"),
  })
  .meta({ id: "ProspectorWorkspace", description: "What the workspace is called and set to" });
export type Workspace = z.infer<typeof Workspace>;

/** What its ETag stands for. */
export const WORKSPACE_ETAG = ["name", "timezone", "rate_limit", "default_limit", "runs_kept", "days_kept"] as const;

export const WorkspaceRequest = z
  .strictObject({
    name: text(120).optional().describe("What it is called"),
    timezone: timezoneOrDefault,
    rate_limit: rateLimitOrDefault,
    default_limit: z
      .int()
      .min(1)
      .max(RUN_LIMIT_MAX)
      .nullish()
      .describe(`Of workflows made from then on that name no limit. null restores ${RUN_LIMIT}`),
    runs_kept: z.int().min(1).max(RUNS_KEPT_MAX).nullish().describe(`null restores ${RUNS_KEPT}`),
    days_kept: z.int().min(DAYS_KEPT_MIN).max(DAYS_KEPT_MAX).nullish().describe(`null restores ${DAYS_KEPT}`),
  })
  .meta({ id: "ProspectorWorkspaceRequest" });
export type WorkspaceRequest = z.infer<typeof WorkspaceRequest>;

export const getWorkspace = operation({
  name: "getWorkspace",
  method: "GET",
  path: PATH,
  summary: "Read the workspace's settings",
  description: "Its name, its zone, the limits of its keys and new workflows, and how long runs keep their detail.",
  scope: "prospector.read",
  envelope: "ProspectorWorkspaceEnvelope",
  response: oneOf(Workspace),
  etag: WORKSPACE_ETAG,
});

export const updateWorkspace = operation({
  name: "updateWorkspace",
  method: "PATCH",
  path: PATH,
  summary: "Change the workspace's settings",
  description: "A JSON merge patch (RFC 7396). Another timezone moves the next runs of every schedule.",
  scope: "prospector.members",
  may: "settings",
  envelope: "ProspectorWorkspaceEnvelope",
  target: { id: "id", name: "name" },
  body: WorkspaceRequest,
  example: { default_limit: 500 },
  response: oneOf(Workspace),
  etag: WORKSPACE_ETAG,
});
