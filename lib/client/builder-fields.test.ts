import { expect, test } from "vitest";
import { Criteria } from "@/lib/contract/criteria";
import { BUILDER_FIELDS, criteriaOf, fieldsOf, partsChanged, requestOf } from "./builder-fields";
import { baseAfter, changedFields, mergeFields } from "./merge-fields";

const form = (name: string, criteria: object = {}) => fieldsOf({ name, criteria: Criteria.parse(criteria) });

test("only what differs is sent, part by part", () => {
  const [from, to] = [form("A", { limit: 5 }), form(" B ", { limit: 5, keywords: { include: ["coffee"] } })];
  const changed = changedFields(BUILDER_FIELDS, from, to);
  expect(requestOf(to, changed, Criteria.parse({}))).toEqual({
    name: "B",
    criteria: { keywords: { include: ["coffee"] } },
  });
});

test("a name of spaces is none, and what is stored for none is no change of it", () => {
  expect(changedFields(BUILDER_FIELDS, form("Untitled workflow"), form("  "))).toEqual([]);
  expect(requestOf(form("  "), ["name"], Criteria.parse({}))).toEqual({ name: null });
});

test("fields are the criteria again, and a change of a part is told by itself", () => {
  const criteria = Criteria.parse({ keywords: { include: ["a"], exclude: ["b"] }, score: { phone: 1 } });
  expect(criteriaOf(form("A", criteria), Criteria.parse({}))).toEqual(criteria);
  expect(partsChanged(criteria, { keywords: { include: ["a"], exclude: [] } })).toEqual({ "keywords.exclude": [] });
});

test("lists are joined, a number that both set is asked about, and so is a list that only together means any", () => {
  const base = form("A", { limit: 5, categories: ["a", "b"], exclude: { domains: ["a.com"] } });
  const mine = form("A", { limit: 6, categories: ["a"], exclude: { domains: ["a.com", "b.com"] } });
  const theirs = form("B", { limit: 7, categories: ["b"], exclude: { domains: [] } });
  const { value, overlaps } = mergeFields(BUILDER_FIELDS, base, mine, theirs);
  expect(overlaps.sort()).toEqual(["categories", "limit"]);
  expect([value.name, value["exclude.domains"]]).toEqual(["B", ["b.com"]]);
});

test("what was sent and may have arrived is no change of others", () => {
  const base = form("A", { keywords: { include: ["old"] } });
  const sent = form("A", { keywords: { include: ["old", "sent"] }, limit: 6 });
  const theirs = form("A", { keywords: { include: ["old", "sent", "theirs"] }, limit: 6 });
  const arrived = baseAfter(BUILDER_FIELDS, base, sent, theirs);
  expect([arrived["keywords.include"], arrived.limit]).toEqual([["old", "sent"], 6]);
  expect(baseAfter(BUILDER_FIELDS, base, sent, base)).toEqual(base);
});
