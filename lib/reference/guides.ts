import { BODY_BYTES_MAX, BODY_TOO_LARGE } from "@/lib/contract/body-limit";
import { RATE_LIMIT } from "@/lib/contract/config";
import { CLOCK_CHANGES, CRON_GRAMMAR } from "@/lib/contract/cron";
import { ERROR_STATUS, type ErrorCode } from "@/lib/contract/error-body";
import { KEPT_DAYS } from "@/lib/contract/kept-days";
import { PAGE_LIMIT, PAGE_LIMIT_MAX } from "@/lib/contract/page";
import { CAPABILITIES, ROLES, type Role } from "@/lib/contract/scopes";

export type GuideExample = { title: string; language: "sh" | "json" | "ts"; text: string };

/** A chapter before the operations: paragraphs, and perhaps a table or examples. `code` in them stands between backticks. */
export type Guide = {
  id: string;
  title: string;
  text: string[];
  table?: { head: string[]; rows: string[][] };
  /** With the address of the reader's installation. */
  examples?: (address: string) => GuideExample[];
};

const ROLE_NAMES: Record<Role, string> = { owner: "Owner", member: "Member", viewer: "Viewer" };
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const MEANINGS: Record<ErrorCode, string> = {
  invalid_json: "The body is no JSON, or there is none where one is needed.",
  invalid_request: "A field, parameter or header is not what it may be; `details` names each.",
  invalid_cursor: "The cursor is not one of this list and these filters. Start again without it.",
  bad_request: "The request is no well-formed HTTP for this API.",
  unauthenticated: "No key, or one that is malformed, unknown, revoked or expired.",
  insufficient_scope: "The key lacks the scope that the operation needs.",
  read_only_member: "The member who made the key only reads.",
  insufficient_role: "The member who asks, or made the key, has a role that does not allow it.",
  session_required: "Only a signed-in person does this, never a key.",
  cross_origin: "A signed-in write came from another site.",
  not_found: "There is no such object in this workspace. Another workspace's looks just the same.",
  method_not_allowed: "The path does not take this method; `Allow` lists those it takes.",
  request_timeout: "The request took more than 30 seconds to arrive.",
  idempotency_mismatch: "The Idempotency-Key was used for another request.",
  idempotency_in_flight: "The first request with this Idempotency-Key is still being worked on.",
  workflow_paused: "The workflow is paused: it runs again once it is resumed.",
  workflow_archived: "The workflow is archived and does not run.",
  run_in_progress: "The workflow runs already and its schedule refuses overlaps; `details` holds the run's id.",
  version_not_kept: "The data that the run read is not kept any more.",
  run_not_retryable: "Only a run that failed can be retried.",
  revision_conflict: "The object has been changed since the ETag that was sent as If-Match; nothing was done.",
  draft_conflict: "The live criteria have been changed where the draft changes them; `details` names each such part.",
  export_without_file: "The export has no file: it is not done, or it failed or was cancelled.",
  key_revoked: "A revoked key cannot be rotated.",
  last_owner: "A workspace keeps at least one owner: make somebody else one first.",
  too_many_invitations: "The workspace has as many open invitations as it may have.",
  too_many_exports: "As many exports of the workspace are being written as may be at once.",
  too_many_views: "The list has as many shared views as it may have, or the person as many of their own.",
  too_many_lead_changes: "As many changes of leads are being made in the workspace as may be at once.",
  lead_change_not_undoable: "The change is still being made, has changed nothing, or was taken back already.",
  upload_not_ready: "The upload is at another step: its file is not all there, cannot be read, or is being worked on.",
  too_many_uploads: "The workspace has as many uploads under way as it may have.",
  export_expired: "The file is no longer kept: export again.",
  run_detail_gone: "Of the run only its counts and what became leads is kept.",
  too_many_webhooks: "The workspace has as many webhooks as it may have.",
  webhook_disabled: "A disabled webhook sends nothing: enable it first.",
  payload_too_large: `${BODY_TOO_LARGE}.`,
  unsupported_media_type: "The body is not declared as application/json.",
  rate_limited:
    "The key is over its limit, or more than 1,000 requests of it wait already; `Retry-After` says how many seconds to wait.",
  headers_too_large: "The headers are larger than 16 KiB.",
  internal: "Our fault. The `request_id` finds it in the logs.",
  unavailable:
    "The database cannot be reached, is busy, or has no room on its disk: the message says which, `Retry-After` when to try again.",
};

function clientExamples(address: string): GuideExample[] {
  const code = `import { Prospector } from "prospector-client";

const prospector = new Prospector({ address: "${address}", key: process.env.PROSPECTOR_API_KEY });
const { data } = await prospector.previewCriteria({ criteria: { categories: ["amenity/university"] } });
console.log(data.new, "are new to you");
for await (const lead of prospector.listLeads({ sort: "name" })) console.log(lead.company_name);`;
  return [
    { title: "Install", language: "sh", text: `npm install ${address}/client/prospector-client.tgz` },
    { title: "Use", language: "ts", text: code },
  ];
}

function mcpExamples(address: string): GuideExample[] {
  const url = `${address}/mcp`;
  const server = { type: "http", url, headers: { Authorization: "Bearer prsp_live_…" } };
  return [
    {
      title: "Claude Code",
      language: "sh",
      text: `claude mcp add --transport http prospector ${url} --header "Authorization: Bearer $PROSPECTOR_API_KEY"`,
    },
    {
      title: "Other clients, in their configuration",
      language: "json",
      text: JSON.stringify({ mcpServers: { prospector: server } }, null, 2),
    },
  ];
}

export const GUIDES: readonly Guide[] = [
  {
    id: "authentication",
    title: "Authentication",
    text: [
      "Send an API key with every request: `Authorization: Bearer prsp_live_…`. Make one under Developers, API keys; it is shown once.",
      "A key belongs to one workspace and sees nothing of others. It has scopes: `prospector.read` reads, `prospector.run` also changes and runs, `prospector.keys` creates, rotates and revokes keys, `prospector.members` manages who is in the workspace and what it is set to. It never does more than the member who made it may, and a key that it makes never more, nor longer, than itself.",
    ],
  },
  {
    id: "roles",
    title: "Roles",
    text: [
      "What a member may do is set by their role, and holds for every key of theirs from the next request on. Where a role does not allow something, the answer is 403 `insufficient_role`, or `read_only_member` for a viewer.",
    ],
    table: {
      head: ["May", ...ROLES.map((role) => ROLE_NAMES[role])],
      rows: Object.values(CAPABILITIES).map(({ says, roles }) => [
        capitalised(says),
        ...ROLES.map((role) => ((roles as readonly string[]).includes(role) ? "Yes" : "No")),
      ]),
    },
  },
  {
    id: "objects",
    title: "Objects and lists",
    text: [
      "One object is answered as `{ data, request_id }`, a list as `{ data, pagination, request_id }`. Success is always 200. Every object has `id`, `object`, `created_at` and `updated_at`; times are ISO 8601 in UTC. Ids are opaque. New fields may be added to any object.",
      `Lists take \`limit\` (1 to ${PAGE_LIMIT_MAX}, ${PAGE_LIMIT} unless told otherwise) and \`cursor\`. Ask for the next page with \`pagination.next_cursor\`, which is null on the last. A page costs the same wherever it is, and nothing is skipped or repeated when rows arrive meanwhile. A cursor belongs to its list and its filters.`,
      "PATCH takes a JSON merge patch (RFC 7396): objects are merged, lists replaced, null takes a value back to what it is without it.",
      "Workflows, their drafts and leads come with an `ETag`, which stands for what a request can set of them. Send it as `If-Match` with a change that must not undo somebody else's: where the object has changed since, the answer is 409 `revision_conflict` with the `ETag` it has now, and nothing is done. Without `If-Match` the last change wins.",
    ],
  },
  {
    id: "idempotency",
    title: "Sending a request twice",
    text: [
      "Every POST takes an `Idempotency-Key` (1 to 255 printable characters, new for each thing to be done). What changes something is done once: the same key and request within 24 hours are answered with the first answer and `Idempotent-Replayed: true`. Another request under the same key is a 409. Previews and dry runs change nothing: they check the key, and are answered anew each time.",
      "A secret is in the first answer alone. A replay has null in its place, since what is shown once is not kept: where the first answer was lost, rotate the webhook's secret or the key.",
      "A request that failed validation or failed on our side does not use up its key: send it again.",
    ],
  },
  {
    id: "limits",
    title: "Limits",
    text: [
      `A key may make ${RATE_LIMIT} requests in any minute, unless its workspace says otherwise. Every answer says so: \`RateLimit-Limit\`, \`RateLimit-Remaining\`, and \`RateLimit-Reset\`, the seconds until the oldest request of the last minute no longer counts.`,
      `A request over the limit is a 429, counts nothing, and says in \`Retry-After\` how many seconds to wait. Bodies may have ${BODY_BYTES_MAX / 1024} KiB.`,
    ],
  },
  {
    id: "schedules",
    title: "Schedules",
    text: [
      "A workflow that is `active` runs by itself at the times of its `schedule`, on the clocks of the workspace's `timezone`. `getSchedule` gives the next five times, and what became of the last twenty.",
      `A \`cron\` schedule takes this and nothing else. ${CRON_GRAMMAR}.`,
      CLOCK_CHANGES,
    ],
    table: {
      head: ["Cron", "Means", "When the clocks change"],
      rows: [
        ["`0 8 * * 1-5`", "Weekdays at 8:00", "As on any day"],
        ["`30 1 * * *`", "Every day at 1:30", "Once, at the first 1:30 of two"],
        ["`30 2 * * *`", "Every day at 2:30", "At 3:30 on the day that has no 2:30"],
        ["`*/30 * * * *`", "Every half hour", "Each half hour that passes"],
        ["`0 9 L * *`", "The last day of each month at 9:00", "As on any day"],
        ["`0 9 1 * MON`", "The first of each month, and each Monday, at 9:00", "As on any day"],
      ],
    },
  },
  {
    id: "webhooks",
    title: "Webhooks",
    text: [
      "A webhook is told of events by a POST of `{ id, type, created_at, data }`, `data` being the run or the lead as the API gives it. Answer with a 2xx within 15 seconds. What fails is tried eight times over more than 27 hours; an event can come more than once, and `webhook-id` is the same each time.",
      "`webhook-signature` follows Standard Webhooks: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`, by the bytes that the secret encodes after `whsec_`. `Prospector-Signature` is `t=<timestamp>,v1=<hex>` with the hex of HMAC-SHA256 over `timestamp.body`, by the secret as it is shown. Refuse a timestamp that is more than five minutes off.",
    ],
  },
  {
    id: "client",
    title: "The TypeScript client",
    text: [
      "A package without dependencies, with a method for every operation, for Node.js 20 or newer, Deno and browsers. It sends again what may be sent again, under one Idempotency-Key and after as long as `Retry-After` says; it goes through pages by itself, throws the API's errors as `ProspectorError`, and verifies webhooks with `verifyWebhook`.",
      "Every installation serves the client of its own version, with a README, under `/client`.",
    ],
    examples: clientExamples,
  },
  {
    id: "mcp",
    title: "For models: MCP",
    text: [
      "A model works with Prospector over the Model Context Protocol: Streamable HTTP at `/mcp`, without sessions, for clients of the revision 2026-07-28 and of those before. It takes the same keys, with their scopes and limits; every message is a request. With a key that has `prospector.read` alone, a model looks and changes nothing.",
      "The tools are operations of this API by their own names: they take what those take, side by side in one object, and answer with the same objects. `createWorkflow`, `startRun` and `cancelRun` also take an `idempotency_key`. A failure is a result with `isError` that holds the API's own error.",
    ],
    examples: mcpExamples,
  },
  {
    id: "errors",
    title: "Errors",
    text: [
      "Every other answer is `{ error: { code, message, details? }, request_id }`. `code` is stable, `message` is for people, and `details` names each field at fault by its path. The `request_id` is also in the header `X-Request-Id` and in the logs.",
      `Every request with a key is listed for ${KEPT_DAYS} days under Developers, Requests, and by \`listApiRequests\`: find one by its \`request_id\`, or all that failed by their status.`,
    ],
    table: {
      head: ["Code", "Status", "Meaning"],
      rows: (Object.entries(ERROR_STATUS) as [ErrorCode, number][]).map(([code, status]) => [
        `\`${code}\``,
        String(status),
        MEANINGS[code],
      ]),
    },
  },
];
