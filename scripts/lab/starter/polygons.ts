import { readJson } from "./packages";

type Ring = [number, number][];
type Geometry = { type: "Polygon"; coordinates: Ring[] } | { type: "MultiPolygon"; coordinates: Ring[][] };
export type Polygon = { id: string; contains: (longitude: number, latitude: number) => boolean };

/** Codes that ISO 3166-2 changed in 2023, as the list of regions still has them. */
const RECODED: Record<string, string> = { "in-cg": "in-ct", "in-od": "in-or", "in-ts": "in-tg", "in-uk": "in-ut" };

/** The areas that brands are said to operate in, by an id such as `us-tx` or `jp-kanto`. */
export const polygons: Map<string, Polygon> = new Map(
  readJson<{ features: { id: string; geometry: Geometry }[] }>(
    "name-suggestion-index",
    "dist/json/featureCollection.min.json",
  ).features.map(({ id, geometry }) => {
    const name = id.replace(/\.geojson$/, "");
    return [name, { id: RECODED[name] ?? name, contains: containment(geometry) }];
  }),
);

function containment({ type, coordinates }: Geometry): Polygon["contains"] {
  const parts = type === "Polygon" ? [coordinates] : coordinates;
  const boxes = parts.map(([outline = [], ...holes]) => {
    const [x, y] = [outline.map(([longitude]) => longitude), outline.map(([, latitude]) => latitude)];
    return { outline, holes, west: Math.min(...x), east: Math.max(...x), south: Math.min(...y), north: Math.max(...y) };
  });
  return (x, y) =>
    boxes.some(
      ({ outline, holes, west, east, south, north }) =>
        x >= west &&
        x <= east &&
        y >= south &&
        y <= north &&
        inside(x, y, outline) &&
        !holes.some((h) => inside(x, y, h)),
    );
}

/** Counts how often a ray from the point crosses the ring. */
function inside(x: number, y: number, ring: Ring): boolean {
  let odd = false;
  let [fromX, fromY] = ring.at(-1) ?? [0, 0];
  for (const [toX, toY] of ring) {
    if (toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) odd = !odd;
    [fromX, fromY] = [toX, toY];
  }
  return odd;
}
