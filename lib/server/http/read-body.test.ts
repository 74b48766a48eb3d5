import { expect, test } from "vitest";
import { AppError } from "@/lib/base/errors";
import { BODY_BYTES_MAX } from "@/lib/contract/body-limit";
import { readBody } from "./read-body";

const post = (body: BodyInit, type = "application/json") =>
  new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } });

function brokenOff(): Request {
  const failure = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  const body = new ReadableStream({ pull: (controller) => controller.error(failure) });
  return new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
}

async function refusal(request: Request): Promise<string> {
  try {
    await readBody(request);
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return "accepted";
}

test("a JSON body is parsed, and an empty one is none", async () => {
  expect(await readBody(post('{"a":[1,"é"]}'))).toEqual({ a: [1, "é"] });
  expect(await readBody(post("  "))).toBeUndefined();
  expect(await readBody(post("{}", "application/merge-patch+json; charset=utf-8"))).toEqual({});
});

test.each([
  ["not JSON", post("{"), "invalid_json"],
  ["not UTF-8", post(new Uint8Array([0x22, 0xff, 0x22])), "invalid_json"],
  ["nested 200,000 deep", post("[".repeat(100_000) + "]".repeat(100_000)), "invalid_json"],
  ["another type", post("{}", "text/plain"), "unsupported_media_type"],
  ["larger than the limit", post(`"${"x".repeat(BODY_BYTES_MAX)}"`), "payload_too_large"],
  ["holding U+0000", post('{"name":"a\\u0000b"}'), "invalid_request"],
  ["broken off by its sender", brokenOff(), "bad_request"],
  ["holding a key __proto__ somewhere", post('{"metadata":{"a":"b","__proto__":"c"}}'), "invalid_request"],
  ["holding a lone surrogate", post('{"a":{"\\ud800":1}}'), "invalid_request"],
])("a body that is %s is refused", async (_, request, code) => {
  expect(await refusal(request)).toBe(code);
});

test("brackets inside a string are not depth", async () => {
  expect(await readBody(post(JSON.stringify({ text: `${"[".repeat(100)}\\"` })))).toHaveProperty("text");
});
