import type { ReadCell } from "./fault";
import { isObject, jsonCell } from "./json-cell";

export type Point = { latitude: number; longitude: number };

const DEGREES = /^([+-]?\d{1,9}(?:[.,]\d+)?)\s*°?\s*([NSEWO])?$/i;
const WELL_KNOWN = /^(?:SRID=\d+;)?\s*POINT\s*\(\s*(\S+)\s+([^\s)]+)\s*\)$/i;
const PAIR =
  /^[([]?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*([NS])?\s*[,;\s/]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*([EWO])?\s*[)\]]?$/i;
const PAIR_OF_COMMAS = /^([+-]?\d{1,3},\d+)\s*[;\s/]\s*([+-]?\d{1,3},\d+)$/;

const NOT_COORDINATES = {
  code: "not_coordinates",
  message: "Not coordinates",
  advice: "Write degrees with decimals, latitude first, as in 30.2672, -97.7431",
};
const OUT_OF_RANGE = {
  code: "coordinates_out_of_range",
  message: "Coordinates out of range",
  advice: "Latitudes lie between -90 and 90, longitudes between -180 and 180",
};

/** Degrees of one coordinate; NaN for anything else. */
function degreesOf(text: string): number {
  const [, number = "", side = ""] = DEGREES.exec(text) ?? [];
  if (number === "") return Number.NaN;
  const degrees = Number(number.replace(",", "."));
  return /[SWsw]/.test(side) ? -Math.abs(degrees) : degrees;
}

function pointOf(latitude: number, longitude: number): ReadCell<Point> {
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return { fault: NOT_COORDINATES };
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return { fault: OUT_OF_RANGE };
  return { value: { latitude, longitude } };
}

export function readDegrees(latitude: string, longitude: string): ReadCell<Point> {
  return pointOf(degreesOf(latitude), degreesOf(longitude));
}

/** Both in one cell: "lat, lng", `POINT(lng lat)` or GeoJSON. */
export function readPoint(cell: string): ReadCell<Point> {
  const json = jsonCell(cell);
  if (isObject(json)) {
    if (Array.isArray(json.coordinates)) return pointOf(Number(json.coordinates[1]), Number(json.coordinates[0]));
    return pointOf(Number(json.latitude ?? json.lat), Number(json.longitude ?? json.lng ?? json.lon));
  }
  const known = WELL_KNOWN.exec(cell);
  if (known) return pointOf(degreesOf(known[2] ?? ""), degreesOf(known[1] ?? ""));
  const pair = PAIR.exec(cell);
  if (pair) return pointOf(degreesOf(`${pair[1]}${pair[2] ?? ""}`), degreesOf(`${pair[3]}${pair[4] ?? ""}`));
  const [, latitude = "", longitude = ""] = PAIR_OF_COMMAS.exec(cell) ?? [];
  return pointOf(degreesOf(latitude), degreesOf(longitude));
}
