import { beforeAll, expect, test } from "vitest";
import { reader } from "@/db/client";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import type { Place, ReadPlaceLine } from "@/lib/contract/directory";
import { PLACE_LINES_MAX, PLACES_TEXT_MAX } from "@/lib/contract/place-lines";
import { readPlaces } from "@/lib/sources/read-places";
import { type Api, createApi } from "./testing/api";

let api: Api;
beforeAll(async () => {
  api = await createApi({ scopes: ["prospector.read"] });
});

async function read(text: string): Promise<ReadPlaceLine[]> {
  const answer = await api.call("readPlaces", { body: { text } });
  expect(answer.status).toBe(200);
  return answer.body.data.lines;
}
const list = async (q: string): Promise<Place[]> =>
  (await api.call("listPlaces", { query: { q, limit: "20" } })).body.data;
const called = (place: Place | null) => place && `${place.kind} ${place.code} ${place.name}`;

test.each([
  ["Germany", "country DE Germany"],
  ["UK", "country GB United Kingdom"],
  ["DE", "country DE Germany"],
  ["Mexico", "country MX Mexico"],
  ["Texas", "region US-TX Texas"],
  ["US-TX", "region US-TX Texas"],
  ["TX", "region US-TX Texas"],
  ["Texas USA", "region US-TX Texas"],
  ["Austin, Texas", "city US-TX Austin"],
  ["Austin, TX", "city US-TX Austin"],
  ["Austin, TX 78701", "city US-TX Austin"],
  ["Austin, Texas, USA", "city US-TX Austin"],
  ["Dallas TX", "city US-TX Dallas"],
  ["Salt Lake City UT", "city US-UT Salt Lake City"],
  ["New York, NY", "city US-NY New York City"],
  ["St. Louis, Missouri", "city US-MO St. Louis"],
  ["Springfield, MI", "city US-MI Springfield"],
  ["Washington, DC", "city US-DC Washington, D.C."],
  ["München", "city DE-BY Munich"],
  ["Paris", "city FR-IDF Paris"],
  ["78701", "city US-TX Austin"],
  ["78701-1234", "city US-TX Austin"],
  ['"Austin, TX"', "city US-TX Austin"],
])("%s is that place, and the search for it finds it first", async (text, place) => {
  const [line, ...more] = await read(text);
  expect([line?.status, called(line?.place ?? null), more]).toEqual(["found", place, []]);
  expect((await list(text))[0]).toEqual(line?.place);
});

test.each([
  ["Springfield", ["city US-MO Springfield", "city US-MA Springfield", "city US-IL Springfield"]],
  ["Georgia", ["country GE Georgia", "region US-GA Georgia"]],
  ["CA", ["country CA Canada", "region US-CA California"]],
  ["New York", ["region US-NY New York", "city US-NY New York City"]],
  ["Massachuset", ["region US-MA Massachusetts"]],
])("%s is for people to decide, among what the search for it finds, in its order", async (text, first) => {
  const [line] = await read(text);
  expect([line?.status, line?.place]).toEqual(["ambiguous", null]);
  expect(line?.candidates.map(called).slice(0, first.length)).toEqual(first);
  expect(line?.candidates.length).toBeLessThanOrEqual(5);
  const found = (await list(text)).map(called);
  expect(found.filter((one) => line?.candidates.map(called).includes(one))).toEqual(line?.candidates.map(called));
});

test.each([
  "Qwxyz",
  "00000",
  "%_\\'",
  "Austinn, Texas",
  "Paris, Texs",
  "Germany of the North",
  "!!!",
  "x".repeat(5_000),
])("%s means nothing, and is told as it was written", async (text) => {
  expect(await read(text)).toEqual([{ line: 1, text, status: "unknown", place: null, candidates: [] }]);
  expect(await list(text.slice(0, 80))).toEqual([]);
});

test("a list comes as people have it: in lines, with semicolons, commas and tabs, headings and blank lines among them", async () => {
  const lines = await read("Germany; France\r\n\r\nAustin\tTX\nTexas, Ohio, Dallas, TX\n78701,78702\nDelaware, Ohio\n");
  expect(lines.map(({ line, text, place }) => [line, text, called(place)])).toEqual([
    [1, "Germany", "country DE Germany"],
    [1, "France", "country FR France"],
    [3, "Austin, TX", "city US-TX Austin"],
    [4, "Texas", "region US-TX Texas"],
    [4, "Ohio", "region US-OH Ohio"],
    [4, "Dallas, TX", "city US-TX Dallas"],
    [5, "78701", "city US-TX Austin"],
    [5, "78702", "city US-TX Austin"],
    [6, "Delaware, Ohio", "city US-OH Delaware"],
  ]);
});

test("a text that is too long, or names too many places, is refused with the limit", async () => {
  const refusal = async (text: string) => {
    const { status, body } = await api.call("readPlaces", { body: { text } });
    return [status, body.error.details[0]];
  };
  const most = Array.from({ length: PLACE_LINES_MAX }, () => "Austin, TX");
  expect(await read(most.join("\n"))).toHaveLength(PLACE_LINES_MAX);
  const tooMany = [400, { path: "text", message: `must name at most ${PLACE_LINES_MAX} places` }];
  expect(await refusal([...most, "Texas"].join("\n"))).toEqual(tooMany);
  expect(await refusal("Texas,".repeat(PLACE_LINES_MAX + 1))).toEqual(tooMany);
  expect(await refusal("a,".repeat(PLACES_TEXT_MAX / 2))).toEqual(tooMany);
  expect(await refusal("x".repeat(PLACES_TEXT_MAX + 1))).toEqual([
    400,
    { path: "text", message: `must be at most ${PLACES_TEXT_MAX} characters` },
  ]);
  expect(await read("")).toEqual([]);
});

test("500 lines cost the database as many statements as one does", async () => {
  const { ctx } = await createWorkspace();
  const statementsFor = async (text: string) => {
    let sent = 0;
    const conn = new Proxy(reader(), {
      get: (target, key) => {
        if (key === "execute") sent++;
        const value = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await readPlaces({ ...ctx, conn }, { text });
    return sent;
  };
  const one = await statementsFor("Qwxyz");
  const lines = ["Austin, TX", "Germany", "Springfield", "Qwxyz", "Texas, Ohio"];
  expect(await statementsFor(Array.from({ length: 80 }, () => lines.join("\n")).join("\n"))).toBe(one);
});
