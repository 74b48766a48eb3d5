import { connect } from "node:net";
import { API, expect, test } from "./fixtures";

const HALF_MB = "x".repeat(512 * 1024);
/** As deep as a body can be that is not too large. */
const DEEP = "[".repeat(200_000);

/** Sends these bytes, with the end of the connection behind them or not, and returns all that comes back. */
async function exchange(
  baseURL: string | undefined,
  parts: (string | Buffer)[],
  { ends = true } = {},
): Promise<string> {
  const { hostname, port } = new URL(baseURL ?? "");
  const socket = connect(Number(port), hostname);
  // Who is refused while still sending may lose the connection before the last byte.
  socket.on("error", () => socket.destroy());
  for (const part of parts) if (socket.writable) socket.write(part);
  if (ends) socket.end();
  let text = "";
  try {
    for await (const chunk of socket) text += chunk;
  } catch {
    socket.destroy();
  }
  return text;
}

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, "Host: x", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

test("bytes that are no proper request get JSON of the API's own shape, and the product goes on", async ({
  newPerson,
  apiOf,
  keyOf,
  baseURL,
}) => {
  const person = await newPerson();
  const key = `Authorization: Bearer ${await keyOf(person)}`;
  const post = (...headers: string[]) =>
    head(`POST ${API}/workflows`, key, "Content-Type: application/json", ...headers);
  const chunked = post("Transfer-Encoding: chunked");
  const cases: [string, number, (string | Buffer)[]][] = [
    ["a broken escape", 400, [head(`GET ${API}/workflows/%zz`, key)]],
    ["half a character", 400, [head(`GET ${API}/workflows/%e2%28`, key)]],
    ["an escaped NUL", 400, [head(`GET ${API}/workflows/%00`, key)]],
    ["a NUL", 400, [head(`GET ${API}/workflows/\0`, key)]],
    ["TRACE", 405, [head(`TRACE ${API}/workflows`, key)]],
    ["20 KB of one header", 431, [head(`GET ${API}/workflows`, key, `X-Long: ${"x".repeat(20_000)}`)]],
    ["20 KB of headers", 431, [head(`GET ${API}/workflows`, ...Array(1_500).fill("X-Many: 123456"))]],
    ["a query of 20 KB", 431, [head(`GET ${API}/workflows?q=${"x".repeat(20_000)}`, key)]],
    ["a header without a colon", 400, [head(`GET ${API}/workflows`, "Authorization")]],
    ["a header folded", 400, [head(`GET ${API}/workflows`, "X-A: b\r\n c: d", "X-B")]],
    ["two lengths", 400, [post("Content-Length: 2", "Content-Length: 3"), "{}"]],
    ["a length and chunks", 400, [post("Content-Length: 2", "Transfer-Encoding: chunked"), "0\r\n\r\n"]],
    ["a length that is none", 400, [post("Content-Length: -1")]],
    ["chunks of an unknown kind", 400, [post("Transfer-Encoding: gzip"), "{}"]],
    ["a chunk without a size", 400, [chunked, "zz\r\n{}\r\n"]],
    ["a chunk longer than its size", 400, [chunked, "1\r\n{}\r\n0\r\n\r\n"]],
    ["a chunk of a size beyond all numbers", 400, [chunked, `${"f".repeat(20)}\r\n{}`]],
    ["chunks that grow too large", 413, [chunked, chunk(HALF_MB), "0\r\n\r\n"]],
    ["30 MB in chunks", 413, [chunked, ...Array(60).fill(chunk(HALF_MB)), "0\r\n\r\n"]],
    ["30 MB announced", 413, [post(`Content-Length: ${60 * HALF_MB.length}`), ...Array(60).fill(HALF_MB)]],
    ["200,000 brackets", 400, [post(`Content-Length: ${DEEP.length}`), DEEP]],
    ["a byte that is no UTF-8", 400, [post("Content-Length: 3"), Buffer.from([0x22, 0xff, 0x22])]],
    ["the first line of HTTP/2", 400, ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"]],
    ["a TLS greeting", 400, [Buffer.from("16030100a5010000a10303", "hex"), "\r\n\r\n"]],
    ["a body in the right chunks", 200, [chunked, chunk('{"name":'), chunk('"Chunked"}'), "0\r\n\r\n"]],
  ];
  for (const [what, status, parts] of cases) {
    const text = await exchange(baseURL, parts, { ends: false });
    expect([what, text.slice(0, 12)]).toEqual([what, `HTTP/1.1 ${status}`]);
    expect([what, /^content-type: application\/json/im.test(text)]).toEqual([what, true]);
    expect([what, /"request_id":"req_/.test(text)]).toEqual([what, true]);
    expect([what, /node_modules|\n\s+at |<html/i.test(text)]).toEqual([what, false]);
  }

  // The sender is gone before all of it came: nobody is there to be answered, and nothing may be kept of it.
  await exchange(baseURL, [post("Content-Length: 100"), '{"name":"Broken off"']);
  await exchange(baseURL, [chunked, "20\r\n{}"]);
  const api = await apiOf(person);
  const names = (await api("GET", "/workflows")).body.data.map(({ name }: { name: string }) => name);
  expect(names).toEqual(["Chunked"]);
});
