import { compareNames, type NameEvidence, type WordWeights } from "./compare-names";
import { BOX_ROAD, type MatchRecord } from "./match-record";
import { trigramsAlike } from "./trigrams";
import { editDistance } from "./words-alike";

/** What two records say of each other in one respect: `unknown` where one is silent. */
export type Relation = "equal" | "near" | "differs" | "unknown";

export type Evidence = {
  name: NameEvidence;
  phone: Relation;
  house: Relation;
  /** How alike the streets' names are, 0 to 1; null where one has none. */
  road: number | null;
  suite: Relation;
  /** How alike the towns' names are, 0 to 1; null where one has none. */
  town: number | null;
  postal: Relation;
  region: Relation;
  /** Metres between them; null where one has no position. */
  metres: number | null;
  domain: Relation;
  /** How alike the paths of their websites on one domain are, 0 to 1; null where one has none. */
  path: number | null;
  /** A number of three digits or more in those paths, such as a store's. */
  store: Relation;
  /** Their numbers in a register that both are in. */
  register: Relation;
};

/** Words for whole countries, which a brand's name has in one list and lacks in another. */
const COUNTRY_WORDS = [
  "usa",
  "us",
  "america",
  "canada",
  "deutschland",
  "france",
  "espana",
  "italia",
  "uk",
  "india",
  "mexico",
];
const END_DIGITS = 8;
const EARTH_METRES_PER_DEGREE = 111_320;

export function compareRecords(a: MatchRecord, b: MatchRecord, weightOf: WordWeights): Evidence {
  const places = new Set([...COUNTRY_WORDS, ...(a.cityKey?.split(" ") ?? []), ...(b.cityKey?.split(" ") ?? [])]);
  const isComparable = (a.road === BOX_ROAD) === (b.road === BOX_ROAD);
  const isOneDomain = a.domain !== null && a.domain === b.domain;
  return {
    name: compareNames(a.words, b.words, weightOf, places),
    phone: phones(a, b),
    house: isComparable ? houses(a.house, b.house) : "unknown",
    road: isComparable && a.road && b.road ? roadsAlike(a, b) : null,
    suite: relation(a.suite, b.suite),
    town: townsAlike(a, b),
    postal: postals(a.postal, b.postal),
    region: relation(a.region, b.region),
    metres: distance(a, b),
    domain: relation(a.domain, b.domain),
    path: isOneDomain && a.path.length > 0 && b.path.length > 0 ? pathsAlike(a.path, b.path) : null,
    store: isOneDomain ? stores(a.path, b.path) : "unknown",
    register: registers(a.registerIds ?? {}, b.registerIds ?? {}),
  };
}

function relation(a: string | null, b: string | null): Relation {
  if (!a || !b) return "unknown";
  return a === b ? "equal" : "differs";
}

/** A digit that is wrong, missing or in its neighbour's place may be a slip, or the house next door. */
function houses(a: string, b: string): Relation {
  const told = relation(a, b);
  return told === "differs" && Math.max(a.length, b.length) > 2 && editDistance(a, b, 1) <= 1 ? "near" : told;
}

/** A number without its area code may be the one with it; the last two digits are an extension's or a slip. */
function phones(a: MatchRecord, b: MatchRecord): Relation {
  const [one, other] = [a.phone ?? a.localPhone, b.phone ?? b.localPhone];
  if (!one || !other) return "unknown";
  if (one === other || ((a.phone === null) !== (b.phone === null) && a.line === b.line)) return "equal";
  if (endAlike(one, other)) return "equal";
  const [head, otherHead] =
    a.phone && b.phone ? [one.slice(0, -2), other.slice(0, -2)] : [a.line.slice(0, -2), b.line.slice(0, -2)];
  return head === otherHead ? "near" : "differs";
}

/** One repeats the country's code, or lacks the area's: so long an end is no chance. */
function endAlike(a: string, b: string): boolean {
  if (a.length === b.length) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > END_DIGITS && long.endsWith(short.slice(-END_DIGITS));
}

function roadsAlike(a: MatchRecord, b: MatchRecord): number {
  if (a.road === b.road) return 1;
  const [short, long] = a.road.length < b.road.length ? [a.road, b.road] : [b.road, a.road];
  const isWithin = ` ${long} `.includes(` ${short} `);
  return Math.max(isWithin ? 0.8 : 0, trigramsAlike(a.road, b.road));
}

function townsAlike(a: MatchRecord, b: MatchRecord): number | null {
  if (!a.cityKey || !b.cityKey) return null;
  if (a.cityKey === b.cityKey) return 1;
  return trigramsAlike(a.cityKey, b.cityKey);
}

/** Some write the first half alone. */
function postals(a: string, b: string): Relation {
  if (!a || !b) return "unknown";
  if (a === b) return "equal";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short) ? "near" : "differs";
}

function distance(a: MatchRecord, b: MatchRecord): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return EARTH_METRES_PER_DEGREE * Math.hypot(a.latitude - b.latitude, east);
}

function pathsAlike(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length;
  return common / Math.max(a.length, b.length);
}

function stores(a: readonly string[], b: readonly string[]): Relation {
  const numbers = (path: readonly string[]) => path.filter((word) => /\d{3,}/.test(word));
  const [one, other] = [numbers(a), numbers(b)];
  if (one.length === 0 || other.length === 0) return "unknown";
  return one.some((word) => other.includes(word)) ? "equal" : "differs";
}

function registers(a: Record<string, string>, b: Record<string, string>): Relation {
  const common = Object.keys(a).filter((register) => b[register] !== undefined);
  if (common.length === 0) return "unknown";
  return common.some((register) => a[register] === b[register]) ? "equal" : "differs";
}
