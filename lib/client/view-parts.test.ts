import { expect, test } from "vitest";
import { baseOf, differingParts, mergeParts, partsOf, queryOf } from "./view-parts";

const SAVED = "status=contacted&sort=-score&cols=name.240,city&pin=2";

test("a query falls into its parts, written in one way whatever the order and the encoding", () => {
  const parts = partsOf(SAVED);
  expect(parts).toEqual({ filters: "status=contacted", order: "sort=-score", columns: "cols=name.240,city&pin=2" });
  expect(partsOf("?pin=2&cols=name.240%2Ccity&sort=-score&status=contacted&view=v&base=b&cursor=c&open=o")).toEqual(
    parts,
  );
  expect(partsOf(queryOf(parts))).toEqual(parts);
  expect(partsOf("tag=a%26b&q=100%25+sure&tag=c")).toMatchObject({ filters: "q=100%25+sure&tag=a%26b&tag=c" });
});

test("the list's own columns are the same said and left out", () => {
  expect(differingParts(partsOf("cols=default"), partsOf(""))).toEqual([]);
  expect(differingParts(partsOf("cols=default&density=compact"), partsOf(""))).toEqual(["columns"]);
  expect(queryOf(partsOf("cols=default"))).toBe("");
});

test("what two people change of different parts is merged, and what both change alike is one change", () => {
  const base = baseOf(partsOf(SAVED));
  const mine = partsOf("status=customer&sort=-score&cols=name.240,city&pin=2");
  const theirs = partsOf("status=contacted&sort=name&cols=name");
  const { parts, overlaps } = mergeParts(base, mine, theirs);
  expect([queryOf(parts), overlaps]).toEqual(["status=customer&sort=name&cols=name", []]);
  const alike = mergeParts(base, partsOf("sort=name"), partsOf("sort=name&tag=a"));
  expect([queryOf(alike.parts), alike.overlaps]).toEqual(["sort=name", ["filters"]]);
});

test("what both change to something else is asked about, and so is all that differs where nobody knows what it was", () => {
  const base = baseOf(partsOf(SAVED));
  const theirs = partsOf("status=new&sort=-score&cols=name.240,city&pin=2");
  expect(mergeParts(base, partsOf("status=customer&sort=-score&cols=name.240,city&pin=2"), theirs).overlaps).toEqual([
    "filters",
  ]);
  expect(mergeParts(base, partsOf(SAVED), theirs)).toEqual({ parts: theirs, overlaps: [] });
  expect(mergeParts(null, partsOf(SAVED), theirs).overlaps).toEqual(["filters"]);
});
