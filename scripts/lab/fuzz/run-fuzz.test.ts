import { expect, test } from "vitest";
import type { Answered } from "@/scripts/lab/openapi/answer-faults";
import type { Document } from "@/scripts/lab/openapi/document";
import type { FuzzRequest } from "./make-request";
import { runFuzz } from "./run-fuzz";

const failure = {
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["error"],
        properties: { error: { type: "object", required: ["message"], properties: { message: { type: "string" } } } },
      },
    },
  },
};
const thing = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, maxLength: 20 },
    size: { type: "integer", minimum: 1, maximum: 9 },
  },
};
const DOCUMENT: Document = {
  paths: {
    "/things": {
      post: {
        operationId: "makeThing",
        parameters: [{ in: "query", name: "limit", schema: { type: "integer", minimum: 1, maximum: 100 } }],
        requestBody: { required: true, content: { "application/json": { schema: thing } } },
        responses: {
          "200": { content: { "application/json": { schema: thing } } },
          "400": failure,
          "405": failure,
          "415": failure,
        },
      },
    },
  },
};

type Reply = { status: number; body: unknown; type?: string };
const refused = (message = "No.", status = 400): Reply => ({ status, body: { error: { message } } });

function bodyOf({ body = "" }: FuzzRequest): unknown {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const isText = (value: unknown) =>
  typeof value === "string" &&
  value !== "" &&
  Array.from(value).length <= 20 &&
  !value.includes("\0") &&
  value.isWellFormed();
const isSize = (value: unknown) =>
  value === undefined || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9);

/** An API that keeps its document. */
function honest(request: FuzzRequest): Reply {
  if (request.method !== "POST") return refused("No such method.", 405);
  const limits = request.query.filter(([name]) => name === "limit").map(([, value]) => value);
  if (limits.length > 1 || limits.some((limit) => !/^(?:[1-9]\d?|100)$/.test(limit))) return refused();
  const type = request.headers["Content-Type"]?.split(";")[0]?.toLowerCase();
  if (type !== "application/json") return refused("No JSON.", 415);
  const body = bodyOf(request);
  if (typeof body !== "object" || body === null || Array.isArray(body)) return refused();
  const { name, size, ...more } = body as Record<string, unknown>;
  const isThing = Object.keys(more).length === 0 && isText(name) && isSize(size) && !Object.hasOwn(body, "__proto__");
  return isThing ? { status: 200, body } : refused();
}

/** Each departs from the document in one way. */
const MUTANTS: Record<string, (request: FuzzRequest, reply: Reply) => Reply> = {
  "fails on U+0000": ({ body }, reply) => (String(body).includes("\\u0000") ? refused("Ours.", 500) : reply),
  "fails on a broken body": (request, reply) => (bodyOf(request) === undefined ? refused("Ours.", 500) : reply),
  "answers with a status that is not documented": (_, reply) =>
    reply.status === 200 ? { ...reply, status: 201 } : reply,
  "answers with a field more": (_, reply) =>
    reply.status === 200 ? { ...reply, body: { ...(reply.body as object), row: 1 } } : reply,
  "answers in HTML": (_, reply) => (reply.status === 400 ? { ...reply, type: "text/html", body: "<p>No.</p>" } : reply),
  "tells of its inside": (_, reply) =>
    reply.status === 400 ? refused("at /srv/node_modules/pg/lib/client.js") : reply,
  "takes any content type": (request, reply) =>
    reply.status === 415 ? honest({ ...request, headers: { "Content-Type": "application/json" } }) : reply,
  "takes a size that is too large": (request, reply) => {
    const body = bodyOf(request) as { size?: unknown } | undefined;
    return body?.size === 10 ? honest({ ...request, body: JSON.stringify({ ...body, size: 9 }) }) : reply;
  },
  "takes a limit of nought": (request, reply) =>
    request.query.some(([, value]) => value === "0") ? honest({ ...request, query: [] }) : reply,
  "takes unknown properties": (request, reply) => {
    const body = bodyOf(request) as { name?: unknown } | undefined;
    return isText(body?.name) && reply.status === 400
      ? honest({ ...request, query: [], body: JSON.stringify({ name: body?.name }) })
      : reply;
  },
  "refuses what is allowed": (request, reply) => {
    const { name } = (bodyOf(request) ?? {}) as { name?: unknown };
    return typeof name === "string" && name.length > 20 ? refused() : reply;
  },
  "takes every method": (request, reply) => (reply.status === 405 ? honest({ ...request, method: "POST" }) : reply),
};

const fuzz = (reply: (request: FuzzRequest) => Reply) =>
  runFuzz({
    document: DOCUMENT,
    seed: 1,
    requests: 1_500,
    send: async (request): Promise<Answered> => {
      const { status, body, type = "application/json" } = reply(request);
      return { status, body, headers: new Headers({ "Content-Type": type }) };
    },
  });

test("an API that keeps its document has no faults, and a seed asks for the same again", async () => {
  const report = await fuzz(honest);
  expect(report.faults).toEqual([]);
  expect((await fuzz(honest)).statuses).toEqual(report.statuses);
});

test.each(Object.entries(MUTANTS))("an API that %s is found out", async (_, mutant) => {
  const { faults } = await fuzz((request) => mutant(request, honest(request)));
  expect(faults).not.toEqual([]);
  expect(faults[0]?.repro).toMatch(/^curl -X \w+ "\$ADDRESS"'\/things/);
});
