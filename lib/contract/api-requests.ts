import { z } from "zod";
import { KeyName } from "./actor";
import { RequestId } from "./error-body";
import { idOf } from "./ids";
import { KEPT_DAYS } from "./kept-days";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { moment, PageQuery, pageOf } from "./page";
import { STATUS_CLASSES } from "./request-statuses";
import { filled, text } from "./text";

export const ApiRequest = z
  .strictObject({
    id: idOf("request").describe("The request's own id"),
    object: objectName("api_request"),
    created_at: z.iso.datetime().describe("When it came"),
    request_id: RequestId.describe("The same, as its answer carries it"),
    method: filled.meta({ description: "The HTTP method", example: "GET" }),
    path: filled.meta({
      description: "Path and query, 500 characters at most, without what is secret in them",
      example: "/api/public/v1/prospector/workflows?limit=5",
    }),
    operation: filled.meta({ description: "The operation that answered; mcp for MCP", example: "listWorkflows" }),
    status: z.int().min(100).max(599).meta({ description: "The status of its answer", example: 200 }),
    error_code: filled.nullable().describe("The code of the error; null where there was none"),
    duration_ms: z.int().min(0).meta({ description: "Milliseconds until it was answered", example: 12 }),
    key: KeyName.describe("The key that it came with"),
    user_agent: filled
      .nullable()
      .describe("What the program calls itself, 200 characters at most; null where it does not say"),
  })
  .meta({ id: "ApiRequest", description: "A request that came with a key, and what was answered" });
export type ApiRequest = z.infer<typeof ApiRequest>;

const STATUS = new RegExp(`^(?:${STATUS_CLASSES.join("|")}|[1-5][0-9]{2})$`);

export const ApiRequestFilter = z.strictObject({
  status: z
    .string()
    .regex(STATUS, `must be ${STATUS_CLASSES.join(", ")} or a status such as 404`)
    .optional()
    .meta({ description: "A status such as 404, or all of 2xx, 4xx or 5xx", example: "4xx" }),
  operation: text(60).optional().describe("An operation's name"),
  key_id: idOf("key").optional().describe("Those of one key"),
  request_id: idOf("request").optional().describe("The one whose answer carried this id"),
  created_after: moment("Only those that came at this time or later").optional(),
  created_before: moment("Only those that came before this time").optional(),
});
export type ApiRequestFilter = z.infer<typeof ApiRequestFilter>;

export const listApiRequests = operation({
  name: "listApiRequests",
  method: "GET",
  path: "/api/public/v1/requests",
  summary: "List the requests that keys have made, newest first",
  description: `Each request that came with a key of the workspace, those over the limit too, within a second of its answer. Kept for ${KEPT_DAYS} days, without bodies and headers.`,
  scope: "prospector.read",
  envelope: "ApiRequestListEnvelope",
  query: PageQuery.extend(ApiRequestFilter.shape),
  response: pageOf(ApiRequest),
});
