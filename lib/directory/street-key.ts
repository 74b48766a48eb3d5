import { fold } from "./fold";

/** What follows names a part of a building, or a neighbour. */
const BREAK =
  /\b(?:suite|ste|unit|apt|apartment|floor|fl|level|room|rm|bldg|building|between|near|opposite|at|off|corner)\b.*$/;
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
const NUMBER_WORDS: Record<string, string> = {
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
};
const ORDINALS: Record<string, string> = {
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
};
/** What some write short; of a street that is named by such words alone, like North Street, all of them count. */
const ALSO_WRITTEN: Record<string, string> = {
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
};

/** Of a grid of townships too: "5N404", "N88W16554". */
const isHouse = (word: string | undefined) =>
  word !== undefined && /^(?:\d+(?:[a-z]|[nsew]\d+)?|[ns]\d+[ew]\d+)$/.test(word);

/** "12224 Ventura Blvd., Suite 5" is "12224|ventura"; "Hauptstr. 7" is "7|haupt". Null for a post box or nothing. */
export function streetKey(street: string): string | null {
  const text = fold(street.replace(/#.*$/, " ").replace(/(\d)\s*[-–/]\s*\d+/g, "$1"))
    .replace(BREAK, "")
    .trim();
  if (text === "" || BOX.test(text)) return null;
  const words = text.split(" ");
  const house = takeHouse(words);
  const plain = words.map(plainWord).filter((word) => word !== "");
  const telling = plain.filter((word) => !KINDS.has(word));
  const rest = (telling.length > 0 ? telling : plain).join(" ");
  return house || rest ? `${house}|${rest}` : null;
}

/** Takes the house number out of the words, before the street or behind it. */
function takeHouse(words: string[]): string {
  const [first = ""] = words;
  if (words.length > 1 && NUMBER_WORDS[first]) words[0] = NUMBER_WORDS[first];
  if (isHouse(words[0])) return digitsOf(words.shift());
  const last = words.length - 1;
  if (last > 0 && isHouse(words[last]) && !ROADS.has(words[last - 1] ?? "")) return digitsOf(words.pop());
  return "";
}

function digitsOf(word: string | undefined): string {
  return word?.replace(/\D/g, "").replace(/^0+(?=\d)/, "") ?? "";
}

function plainWord(word: string): string {
  const ordinal = ORDINALS[word] ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (ordinal) return ordinal;
  return ALSO_WRITTEN[word] ?? (word.length > 6 ? word.replace(/(?:strasse|str|straat|gasse|weg)$/, "") : word);
}
