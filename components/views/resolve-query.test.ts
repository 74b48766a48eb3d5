import { expect, test } from "vitest";
import { baseOf, partsOf } from "@/lib/client/view-parts";
import type { View } from "@/lib/contract/views";
import { resolveQuery } from "./resolve-query";

const view = (id: string, query: string, is_shared = true, is_default = false) =>
  ({ id, query, is_shared, is_default }) as View;
const HOT = view("view_hot", "status=contacted&sort=-score");
const OURS = view("view_ours", "tag=texas&cols=name,city", true, true);
const MINE = view("view_mine", "density=compact", false, true);

function resolved(said: string, views: View[] = [], own = "") {
  const entries = [...new URLSearchParams(resolveQuery(said, { views, own, normal: partsOf }))];
  const query = Object.fromEntries(entries);
  expect(Object.keys(query)).toHaveLength(entries.length);
  return query;
}

test("an address that says its columns says everything, one that says nothing stays as it is, and no other leaves them open", () => {
  expect(resolved("", [HOT])).toEqual({});
  expect(resolved("status=new", [HOT, OURS])).toEqual({ status: "new", cols: "default" });
  expect(resolved("status=new&cols=default", [OURS], "cols=name")).toEqual({ status: "new", cols: "default" });
});

test("a view that is named by itself is written out, with what the address says over it", () => {
  const base = baseOf(partsOf(HOT.query));
  expect(resolved("view=view_hot", [HOT], "cols=name")).toEqual({
    status: "contacted",
    sort: "-score",
    cols: "default",
    view: "view_hot",
    base,
  });
  expect(resolved("view=view_hot&status=new", [HOT])).toMatchObject({ status: "new", sort: "-score" });
  expect(resolved("view=view_gone&status=new", [HOT], "cols=name")).toEqual({
    view: "view_gone",
    status: "new",
    cols: "name",
  });
});

test("a list that is opened by itself opens with one's own default, else with everybody's, else with one's columns", () => {
  expect(resolved("", [HOT, OURS, MINE], "cols=name")).toMatchObject({ view: "view_mine", density: "compact" });
  expect(resolved("", [HOT, OURS], "cols=name")).toMatchObject({ view: "view_ours", tag: "texas", cols: "name,city" });
  expect(resolved("", [HOT], "cols=name,city&pin=2")).toEqual({ cols: "name,city", pin: "2" });
  expect(resolved("open=lead_x", [OURS], "density=compact")).toEqual({
    open: "lead_x",
    cols: "default",
    density: "compact",
  });
});
