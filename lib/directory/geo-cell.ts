import { GEO_ROW } from "@/db/schema/directory";

const LATITUDE_STEP = 0.002;
const LONGITUDE_STEP = 0.004;

/** The cell of a point: some 220 metres high, and no narrower than 150 metres up to 70 degrees of latitude. */
export function geoCell(latitude: number, longitude: number): number {
  const row = Math.floor((latitude + 90) / LATITUDE_STEP);
  return row * GEO_ROW + Math.floor((longitude + 180) / LONGITUDE_STEP);
}
