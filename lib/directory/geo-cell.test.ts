import fc from "fast-check";
import { expect, test } from "vitest";
import { GEO_ROW } from "@/db/schema/directory";
import { geoCell } from "./geo-cell";

const METRES_A_DEGREE = 111_320;

test("two points within 150 metres lie in one cell or in neighbours", () => {
  const offset = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: -69, max: 69, noNaN: true }),
      fc.double({ min: -179, max: 179, noNaN: true }),
      offset,
      offset,
      (latitude, longitude, north, east) => {
        const degrees = 105 / METRES_A_DEGREE;
        const other = geoCell(
          latitude + north * degrees,
          longitude + (east * degrees) / Math.cos((latitude * Math.PI) / 180),
        );
        const cell = geoCell(latitude, longitude);
        const [rows, columns] = [
          Math.round((other - cell) / GEO_ROW),
          other - cell - Math.round((other - cell) / GEO_ROW) * GEO_ROW,
        ];
        expect(Math.max(Math.abs(rows), Math.abs(columns))).toBeLessThanOrEqual(1);
      },
    ),
  );
});
