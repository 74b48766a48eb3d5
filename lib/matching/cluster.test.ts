import { describe, expect, test } from "vitest";
import { cluster, type Edge, type Node } from "./cluster";

const node = (id: string, source: string): Node => ({
  id,
  source,
  own: id,
  identity: id,
  isFixed: false,
  house: null,
  street: null,
  phone: null,
});
const edge = (left: string, right: string, strength: number, similarity: number): Edge => ({
  left,
  right,
  strength,
  similarity,
  certain: false,
});
const groupsOf = (nodes: Node[], edges: Edge[]) =>
  cluster(nodes, edges)
    .groups.map((group) => group.map(({ id }) => id).toSorted())
    .filter(({ length }) => length > 1)
    .toSorted();

describe("groups", () => {
  test("a record's twin in its own list is no rival of its partner in another", () => {
    const nodes = [node("a", "one"), node("a2", "one"), node("b", "two"), node("b2", "two")];
    const edges = [edge("a", "a2", 200, 1), edge("b", "b2", 200, 1), edge("a", "b", 100, 0.6)];
    expect(groupsOf(nodes, edges)).toEqual([["a", "a2", "b", "b2"]]);
  });

  test("a much better partner elsewhere is one", () => {
    const nodes = [node("a", "one"), node("b", "two"), node("c", "one"), node("d", "two")];
    const edges = [edge("a", "b", 200, 1), edge("c", "d", 200, 1), edge("a", "d", 100, 0.5)];
    expect(groupsOf(nodes, edges)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("are joined by the mean of what speaks for it, not by one pair alone", () => {
    const nodes = ["a", "b", "c", "d"].map((id) => node(id, id));
    const within = [edge("a", "b", 200, 1), edge("c", "d", 200, 1)];
    const bridge = edge("b", "c", 50, 0.9);
    expect(groupsOf(nodes, [...within, bridge])).toEqual([["a", "b", "c", "d"]]);
    const against = [edge("a", "c", -60, 0.6), edge("a", "d", -60, 0.6), edge("b", "d", -60, 0.6)];
    expect(groupsOf(nodes, [...within, bridge, ...against])).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });
});
