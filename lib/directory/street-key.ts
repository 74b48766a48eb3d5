import { fold } from "./fold";

const UNIT = "(?:suite|ste|unit|apt|apartment|level|room|rm|bldg|building|shop|stall|office|local|lot|ph)";
/** "3rd floor", wherever it stands. */
const FLOOR = /\b(\d+(?:st|nd|rd|th)?|ground|first|second|third|fourth|fifth|top) fl(?:oor)?\b/;
/** "Unit 4, 494 Oak Street" */
const LEADING = new RegExp(`^${UNIT}(?: (?:no|number))? ?(\\d+[a-z]?|[a-z]) (?=.)`);
/** What follows names a part of a building, or a neighbour. */
const BREAK =
  /\b(?:(?:suite|ste|unit|apt|apartment|floor|fl|level|room|rm|bldg|building|ph)(?: (?:no|number))? ?(\d+[a-z]?|[a-z])?\b|between\b|near\b|opposite\b|at\b|off\b|corner\b).*$/;
const BOX = /^(?:p ?o|post office) box\b/;

/** Kinds of street and directions, which one writes and another leaves out. */
const KINDS = new Set(
  (
    "st street ave av aven avenue blvd bl boulevard rd road dr drive ln lane ct court pl place sq square plaza plz " +
    "pkwy parkway pky ter terrace trl trail way cir circle aly alley hwy highway fwy freeway expy expressway " +
    "n s e w ne nw se sw north south east west northeast northwest southeast southwest " +
    "rue via calle str strasse weg gasse platz allee straat laan ulica ul avenida rua chemin chaussee " +
    "no nr num number"
  ).split(" "),
);
const ROADS = new Set([
  "hwy",
  "highway",
  "route",
  "rte",
  "rt",
  "road",
  "rd",
  "fm",
  "cr",
  "sr",
  "us",
  "interstate",
  "i",
]);
/** Houses in one building, at the most. */
const RANGE_MAX = 98;
const NUMBER_WORDS = new Map(
  Object.entries({
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
    ten: "10",
  }),
);
const ORDINALS = new Map(
  Object.entries({
    first: "1",
    second: "2",
    third: "3",
    fourth: "4",
    fifth: "5",
    sixth: "6",
    seventh: "7",
    eighth: "8",
    ninth: "9",
    tenth: "10",
    eleventh: "11",
    twelfth: "12",
  }),
);
/** What some write short; of a street that is named by such words alone, like North Street, all of them count. */
const ALSO_WRITTEN = new Map(
  Object.entries({
    ft: "fort",
    mt: "mount",
    mtn: "mountain",
    st: "street",
    ave: "avenue",
    rd: "road",
    dr: "drive",
    blvd: "boulevard",
    n: "north",
    e: "east",
    s: "south",
    w: "west",
  }),
);

/** Of a grid of townships too: "5N404", "N88W16554". */
const isHouse = (word: string | undefined) =>
  word !== undefined && /^(?:\d+(?:[a-z]|[nsew]\d+)?|[ns]\d+[ew]\d+)$/.test(word);

/** House number, the words of the street that tell it from others, and the suite, floor or the like; each may be empty. */
export type StreetParts = { house: string; road: string; suite: string };

/** "12224 Ventura Blvd., Suite 5" is "12224|ventura"; "Hauptstr. 7" is "7|haupt". Null for a post box or nothing. */
export function streetKey(street: string): string | null {
  const { house, road } = streetParts(street);
  return house || road ? `${house}|${road}` : null;
}

export function streetParts(street: string): StreetParts {
  let suite = "";
  const take = (_: string, unit: string | undefined) => {
    suite ||= unit?.replace(/(?:st|nd|rd|th)$/, "") ?? "";
    return " ";
  };
  const plainSigns = street
    .replace(/^\s*#\s*(?=\d+\s+[^\d\s])/, "")
    .replace(/#/g, " unit ")
    .replace(/(\d)-([a-z])\b/gi, "$1$2")
    .replace(/(\d+)(\s*[-–/]\s*)(\d+)/g, oneNumber);
  const text = fold(plainSigns)
    .replace(FLOOR, take)
    .trim()
    .replace(LEADING, take)
    .replace(BREAK, take)
    .trim()
    .replace(/ +/g, " ");
  if (text === "" || BOX.test(text)) return { house: "", road: "", suite };
  const words = text.split(" ");
  const house = takeHouse(words);
  const plain = words.map(plainWord).filter((word) => word !== "");
  const telling = plain.filter((word) => !KINDS.has(word));
  return { house, road: (telling.length > 0 ? telling : plain).join(" "), suite };
}

/**
 * The houses of a range count as its first, "22-24" as 22; "74-5588" is one number, and "4 - 494" are two. What a slash
 * divides is a part of the house before it.
 */
function oneNumber(written: string, first: string, sign: string, second: string): string {
  const range = Number(second) - Number(first);
  if (sign.includes("/") || second.length < first.length || second.length === 1 || (range >= 0 && range <= RANGE_MAX)) {
    return range < 0 && sign.includes(" ") ? written : first;
  }
  return sign.trim() === sign ? `${first}${second}` : written;
}

/** Takes the house number out of the words, before the street or behind it. */
function takeHouse(words: string[]): string {
  const [first = ""] = words;
  if (words.length > 1) words[0] = NUMBER_WORDS.get(first) ?? first;
  if (isHouse(words[0])) return digitsOf(words.shift());
  const last = words.length - 1;
  if (last > 0 && isHouse(words[last]) && !ROADS.has(words[last - 1] ?? "")) return digitsOf(words.pop());
  return "";
}

function digitsOf(word: string | undefined): string {
  return word?.replace(/\D/g, "").replace(/^0+(?=\d)/, "") ?? "";
}

function plainWord(word: string): string {
  const ordinal = ORDINALS.get(word) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (ordinal) return ordinal;
  return ALSO_WRITTEN.get(word) ?? (word.length > 6 ? word.replace(/(?:strasse|str|straat|gasse|weg)$/, "") : word);
}
