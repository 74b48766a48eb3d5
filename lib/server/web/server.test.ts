import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFront } from "./server";

const front = createFront(async (request, response) => {
  response.end(`passed on ${JSON.stringify(request.headers)}`);
});
let port = 0;

beforeAll(async () => {
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  port = (front.address() as AddressInfo).port;
});
afterAll(() => front.close());

/** Sends these bytes and returns all that comes back until the connection ends. */
async function exchange(bytes: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, "127.0.0.1");
  socket.end(bytes);
  let text = "";
  for await (const chunk of socket) text += chunk;
  const [head = "", ...body] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body: body.join("\r\n\r\n") };
}

const get = (target: string, extra = "") => `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${extra}\r\n`;

test.each([
  ["a page", "/workflows?status=draft"],
  ["a path of the API", "/api/public/v1/me"],
  ["MCP", "/mcp"],
  ["an escaped space", "/workflows/a%20b"],
])("%s is passed on", async (_, target) => {
  const answer = await exchange(get(target));
  expect([answer.status, answer.body]).toEqual([200, expect.stringContaining("passed on")]);
});

test.each([
  ["a broken escape", get("/api/%zz"), 400],
  ["a broken UTF-8 escape", get("/workflows/%E0%A4%A"), 400],
  ["an escaped NUL", get("/api/public/v1/prospector/runs/%00"), 400],
  ["TRACE", get("/api/public/v1/me").replace("GET", "TRACE"), 405],
  ["CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n", 405],
  ["an unknown method", get("/api").replace("GET", "PROPFIND"), 405],
  ["a method that is none", get("/api").replace("GET", "BREW"), 400],
  ["no Host", "GET /api HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["a Host that is none", get("/workflows").replace("Host: x", "Host: x/y"), 400],
  ["a Host with somebody's name in it", get("/workflows").replace("Host: x", "Host: a@b"), 400],
  ["two Hosts", get("/workflows", "Host: y\r\n"), 400],
  ["an absolute target", get("http://example.com/api"), 400],
  ["a trailing slash", get("/api/public/v1/me/"), 404],
  ["a double slash", get("/api//public"), 404],
  ["a dotted path", get("/api/public/../v1"), 404],
  ["an escaped path to the API", get("/%61pi/public/v1/me"), 404],
  ["an escaped slash in the API", get("/api%2Fpublic/v1/me"), 404],
  ["an escaped path to MCP", get("/%6dcp"), 404],
  ["a trailing slash after MCP", get("/mcp/"), 404],
  ["a large body announced", get("/api/public/v1/me", "Content-Length: 300000\r\n").replace("GET", "POST"), 413],
  ["20 KB of headers", get("/api", `X-Long: ${"x".repeat(20_000)}\r\n`), 431],
  [
    "an upgrade",
    get("/api/public/v1/me").replace("Connection: close", "Connection: Upgrade\r\nUpgrade: websocket"),
    400,
  ],
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["both lengths", get("/api", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n").replace("GET", "POST"), 400],
])("%s gets JSON in the API's shape", async (_, bytes, status) => {
  const answer = await exchange(bytes);
  expect(answer.status).toBe(status);
  expect(answer.head).toMatch(/content-type: application\/json/i);
  const body = JSON.parse(answer.body);
  expect(body).toEqual({
    error: { code: expect.any(String), message: expect.any(String) },
    request_id: expect.stringMatching(/^req_/),
  });
  expect(answer.head).toContain(body.request_id);
});

const post = (...headers: string[]) =>
  `POST /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n${headers.map((header) => `${header}\r\n`).join("")}\r\n`;

test.each([
  ["another site's page", post("Origin: https://evil.example", "Sec-Fetch-Site: cross-site"), 403],
  ["another site's page, in a browser that names the origin alone", post("Origin: https://evil.example"), 403],
  ["a page that names itself as the forwarded host", post("Origin: http://evil", "X-Forwarded-Host: evil"), 403],
  ["a page without an origin", post("Origin: null"), 403],
  ["nobody's page", post(), 403],
  ["our own page", post("Origin: http://x", "Sec-Fetch-Site: same-origin"), 200],
  ["our own page, in a browser that names the origin alone", post("Origin: http://x"), 200],
])("a form posted to a page by %s", async (_, bytes, status) => {
  const answer = await exchange(bytes);
  expect(answer.status).toBe(status);
  if (status === 403) expect(JSON.parse(answer.body).error.code).toBe("cross_origin");
});

const FORGED = [
  "Forwarded: for=10.0.0.1;host=evil;proto=https",
  "X-Forwarded-For: 198.51.100.7",
  "X-Forwarded-Host: evil, shop.example",
  "X-Forwarded-Proto: https",
  "X-Forwarded-Port: 99",
  "X-Forwarded-Prefix: /evil",
  "X-Forwarded-Server: evil",
  "X-Real-IP: 198.51.100.7",
  "X-Original-URL: /evil",
  "X-Rewrite-URL: /evil",
  "X-Prospector-Address: 198.51.100.7",
  "X-Prospector-Path: /evil",
  "X-Middleware-Subrequest: middleware",
  "X-Middleware-Rewrite: /evil",
  "X-Invoke-Path: /evil",
  "X-Matched-Path: /evil",
  "X-Now-Route-Matches: 1=evil",
  "X-Nextjs-Data: 1",
];

/** The headers that a request to this path came with, as what stands behind the front sees them. */
async function seenBehind(at: number, ...headers: string[]): Promise<Record<string, string>> {
  const socket = connect(at, "127.0.0.1");
  socket.end(get("/sign-in", `${headers.join("\r\n")}\r\n`));
  let text = "";
  for await (const chunk of socket) text += chunk;
  return JSON.parse(/passed on (.*\})/.exec(text)?.[1] ?? "{}");
}

test("what a client says of proxies and of Next's inner ways is nobody's word where no proxy is configured", async () => {
  const { host, connection, "content-security-policy": policy, ...left } = await seenBehind(port, ...FORGED);
  expect([host, connection, policy]).toEqual(["x", "close", expect.any(String)]);
  expect(left).toEqual({
    "x-forwarded-for": "127.0.0.1",
    "x-prospector-address": "127.0.0.1",
    "x-prospector-path": "/sign-in",
  });
});

test("of what comes through a configured proxy only that proxy's own word is believed", async () => {
  const behind = createFront(
    async (request, response) => {
      response.end(`passed on ${JSON.stringify(request.headers)}`);
    },
    { proxies: 1 },
  );
  behind.listen(0, "127.0.0.1");
  await once(behind, "listening");
  const seen = await seenBehind((behind.address() as AddressInfo).port, ...FORGED);
  behind.close();
  expect(seen).toMatchObject({
    "x-forwarded-for": "198.51.100.7",
    "x-forwarded-host": "shop.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "99",
    "x-prospector-address": "198.51.100.7",
  });
  expect(Object.keys(seen).filter((name) => /^(forwarded|x-real|x-original|x-forwarded-(pre|ser))/.test(name))).toEqual(
    [],
  );
});

test("behind a proxy that names no host, a form from the address that people open is taken", async () => {
  const behind = createFront(async (request, response) => void response.end(request.headers["x-forwarded-host"]), {
    publicHost: "prospector.example",
  });
  behind.listen(0, "127.0.0.1");
  await once(behind, "listening");
  const socket = connect((behind.address() as AddressInfo).port, "127.0.0.1");
  socket.end(post("Origin: https://prospector.example"));
  let text = "";
  for await (const chunk of socket) text += chunk;
  behind.close();
  expect(text).toMatch(/^HTTP\/1.1 200 [\s\S]*prospector\.example/);
});

test.each([
  ["headers", get("/api/public/v1/me").slice(0, -2)],
  ["body", `${get("/api/public/v1/me", "Content-Length: 100\r\n").replace("GET", "POST")}{`],
])("a request whose %s do not come in time is 408, and its connection ends", async (_, bytes) => {
  const impatient = createFront(async (request) => void (await once(request, "close").catch(() => undefined)), {
    patienceMs: 200,
  });
  impatient.listen(0, "127.0.0.1");
  await once(impatient, "listening");
  const socket = connect((impatient.address() as AddressInfo).port, "127.0.0.1");
  socket.write(bytes);
  let text = "";
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1.1 408 [\s\S]*"code":"request_timeout"/);
  impatient.close();
});

test("who sends all of a body that is too large before reading still reads why it is refused", async () => {
  const bytes = 30 * 1024 * 1024;
  const socket = connect(port, "127.0.0.1");
  socket.pause();
  socket.write(get("/api/public/v1/me", `Content-Length: ${bytes}\r\n`).replace("GET", "POST"));
  await new Promise<void>((sent, failed) => {
    socket.on("error", failed);
    socket.write("x".repeat(bytes), () => sent());
  });
  let text = "";
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1.1 413/);
  expect(text).toContain("payload_too_large");
});

test("who is answered in the middle of a body reads the answer, however much comes after it", async () => {
  const hasty = createFront(async (_request, response) => {
    response.writeHead(413, { Connection: "close" }).end("too large");
  });
  hasty.listen(0, "127.0.0.1");
  await once(hasty, "listening");
  const socket = connect((hasty.address() as AddressInfo).port, "127.0.0.1");
  socket.pause();
  socket.write("POST /api/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  const chunk = `80000\r\n${"x".repeat(0x80000)}\r\n`;
  await new Promise<void>((sent, failed) => {
    socket.on("error", failed);
    for (let nth = 0; nth < 60; nth++) socket.write(chunk);
    socket.write("0\r\n\r\n", () => sent());
  });
  let text = "";
  for await (const part of socket) text += part;
  expect(text).toMatch(/^HTTP\/1.1 413/);
  hasty.close();
});
