import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFront } from "./server";

const front = createFront(async (_request, response) => {
  response.end("passed on");
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
