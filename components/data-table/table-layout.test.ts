import fc from "fast-check";
import { expect, test } from "vitest";
import { readLayout, writeLayout } from "./layout-params";
import {
  DENSITIES,
  inPlace,
  type KnownColumn,
  type LayoutChange,
  layoutOf,
  moveBefore,
  moveColumn,
  pinColumn,
  setDensity,
  showColumn,
  sizeColumn,
  stepColumn,
  type TableLayout,
  WIDTH_MAX,
  WIDTH_MIN,
} from "./table-layout";

const IDS = ["name", "status", "owner", "city", "state", "score"];
const KNOWN: readonly KnownColumn[] = IDS.map((id) => ({ id, label: id, width: 120 }));
const OWN = layoutOf(["name", "status", "city", "score"], KNOWN);
const ids = ({ columns }: TableLayout) => columns.map(({ id }) => id).join(" ");
const after = (...changes: LayoutChange[]) => changes.reduce((layout, change) => change(layout, KNOWN), OWN);

const anyId = fc.constantFrom(...IDS);
const anyChange: fc.Arbitrary<LayoutChange> = fc.oneof(
  fc.tuple(anyId, fc.boolean()).map(([id, isShown]) => showColumn(id, isShown)),
  fc.tuple(anyId, fc.integer({ min: -2, max: 9 })).map(([id, to]) => moveColumn(id, to)),
  fc.tuple(anyId, fc.constantFrom(1 as const, -1 as const)).map(([id, step]) => stepColumn(id, step)),
  fc.tuple(anyId, fc.option(anyId)).map(([id, other]) => moveBefore(id, other)),
  fc.tuple(anyId, fc.boolean()).map(([id, isPinned]) => pinColumn(id, isPinned)),
  fc.tuple(anyId, fc.option(fc.integer({ min: -50, max: 2_000 }))).map(([id, width]) => sizeColumn(id, width)),
  fc.constantFrom(...DENSITIES).map(setDensity),
);

test("a column that is shown comes where the list has it, and one that is hidden leaves the others as they are", () => {
  expect(ids(after(showColumn("owner", true)))).toBe("name status owner city score");
  expect(ids(after(showColumn("city", false), showColumn("city", true)))).toBe("name status city score");
  expect(ids(after(moveColumn("score", 1), showColumn("state", true)))).toBe("name score status city state");
  expect(ids(after(showColumn("name", false)))).toBe("name status city score");
});

test("columns are moved by steps, to a place and in front of another, and never before the first", () => {
  expect(ids(after(stepColumn("city", -1)))).toBe("name city status score");
  expect(ids(after(stepColumn("status", -1)))).toBe("name status city score");
  expect(ids(after(moveBefore("status", "score")))).toBe("name city status score");
  expect(ids(after(moveBefore("score", "status")))).toBe("name score status city");
  expect(ids(after(moveBefore("status", null)))).toBe("name city score status");
  expect(ids(after(moveBefore("city", "name")))).toBe("name city status score");
});

test("no width is out of bounds", () => {
  const widthOf = (width: number | null) => sizeColumn("city", width)(OWN, KNOWN).columns[2];
  expect([0, -5, 3_000, 120.4, null].map((width) => widthOf(width)?.width)).toEqual([
    WIDTH_MIN,
    WIDTH_MIN,
    WIDTH_MAX,
    120,
    null,
  ]);
});

test("a column that is pinned stands behind the pinned ones, and one that is let go in front of the others", () => {
  const pinned = after(pinColumn("score", true));
  expect([ids(pinned), pinned.pinned]).toEqual(["name score status city", 2]);
  const both = pinColumn("city", true)(pinned, KNOWN);
  expect([ids(both), both.pinned]).toEqual(["name score city status", 3]);
  const freed = pinColumn("score", false)(both, KNOWN);
  expect([ids(freed), freed.pinned]).toEqual(["name city score status", 2]);
  const hidden = showColumn("city", false)(freed, KNOWN);
  expect([ids(hidden), hidden.pinned]).toEqual(["name score status", 1]);
  expect(after(pinColumn("name", false)).pinned).toBe(1);
});

test("whatever is done to a layout, its address gives it again, with the first column first and each once", () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      const layout = after(...changes);
      const shown = layout.columns.map(({ id }) => id);
      expect(shown[0]).toBe("name");
      expect(new Set(shown).size).toBe(shown.length);
      expect(layout.pinned).toBeGreaterThanOrEqual(1);
      expect(layout.pinned).toBeLessThanOrEqual(shown.length);
      expect(readLayout(writeLayout(layout, OWN), OWN, KNOWN)).toEqual({ layout, lost: [] });
    }),
  );
});

test("an address that names columns twice, wrongly or not any more shows the others, and says which it lost", () => {
  const read = (cols: string | null, pin: number | null = null) => readLayout({ cols, pin, density: null }, OWN, KNOWN);
  expect(read(null)).toEqual({ layout: OWN, lost: [] });
  expect(read("default")).toEqual({ layout: OWN, lost: [] });
  const odd = read("city.90,fax,city,score.7,,status.1e2,name.x", -3);
  expect([ids(odd.layout), odd.lost, odd.layout.pinned]).toEqual(["name city score status", ["fax"], 1]);
  expect(odd.layout.columns.map(({ width }) => width)).toEqual([null, 90, null, null]);
  expect(ids(read("").layout)).toBe("name");
  expect(read("name,city", 99).layout.pinned).toBe(2);
});

test("a column that is hidden stands in the list of all where it comes once it is shown", () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), anyId, (changes, id) => {
      const layout = after(...changes);
      const all = inPlace(layout, KNOWN);
      expect(all.toSorted()).toEqual(IDS.toSorted());
      expect(all.filter((one) => layout.columns.some((column) => column.id === one)).join(" ")).toBe(ids(layout));
      const shown = inPlace(showColumn(id, true)(layout, KNOWN), KNOWN);
      expect(shown.filter((one) => one !== id)).toEqual(all.filter((one) => one !== id));
    }),
  );
});
