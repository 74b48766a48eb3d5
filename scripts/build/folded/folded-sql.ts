import { CLASSES, LETTERS, SIGNS, STEPS } from "@/lib/contract/folded";

const LAST = 0x10ffff;
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const escaped = (code: number) =>
  code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;

/** What one character fits, as a bracket expression of PostgreSQL. */
function bracketOf(one: RegExp): string {
  const ranges: [number, number][] = [];
  let isOpen = false;
  for (let code = 1; code <= LAST; code++) {
    if (isSurrogate(code)) continue;
    const fits = one.test(String.fromCodePoint(code));
    const last = ranges.at(-1);
    if (fits && isOpen && last) last[1] = code;
    else if (fits) ranges.push([code, code]);
    isOpen = fits;
  }
  return `[${ranges.map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)).join("")}]`;
}

/** Letters beyond ASCII that have a small one, once marks are off. */
function casedLetters(): string[] {
  const found: string[] = [];
  for (let code = 0x80; code <= LAST; code++) {
    if (isSurrogate(code)) continue;
    const letter = String.fromCodePoint(code);
    if (letter.normalize("NFKD") === letter && letter.toLowerCase() !== letter) found.push(letter);
  }
  return found;
}

/** Latin, Greek and Cyrillic as they are written today, which most names need: looking through all takes ten times as long. */
const isCommon = (letter: string) =>
  /[\u00c0-\u017f\u0186-\u018f\u0391-\u03c9\u0400-\u045f\u0490\u04d8\u04e8]/.test(letter);

const single = Object.keys(LETTERS).filter((letter) => LETTERS[letter]?.length === 1);
const double = Object.keys(LETTERS).filter((letter) => !single.includes(letter));

function small(letter: string): string {
  const lower = letter.toLowerCase();
  return single.includes(lower) ? (LETTERS[lower] ?? lower) : lower;
}

/** The SQL function that folds as `folded` does, made of what that is made of; a change of it goes into a migration. */
export function foldedSql(): string {
  const cased = casedLetters();
  const common = [...single, ...cased.filter(isCommon)];
  const rare = cased.filter((letter) => !isCommon(letter));
  const signs = Object.keys(SIGNS);
  const brackets = Object.fromEntries(Object.entries(CLASSES).map(([name, one]) => [name, bracketOf(one)]));
  const steps = STEPS.map(([pattern, by]) => {
    const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => brackets[name] ?? "");
    return `  words := regexp_replace(words, ${literal(filled)}, ${literal(by)}, 'g');`;
  });
  return `create or replace function public.folded(text) returns text language plpgsql immutable strict parallel safe as $body$
declare
  words text collate "C" := $1;
begin
  if octet_length(words) <> char_length(words) then
    words := translate(words, ${literal(signs.join(""))}, ${literal(signs.map((sign) => SIGNS[sign]).join(""))});
    words := normalize(words, NFKD);
  end if;
  words := lower(regexp_replace(words, '${brackets.dropped}', '', 'g'));
  if octet_length(words) <> char_length(words) then
    words := translate(words, '${common.join("")}', '${common.map(small).join("")}');
    if words ~ '${bracketOf(new RegExp(`[${rare.join("")}]`, "u"))}' then
      words := translate(words, '${rare.join("")}', '${rare.map(small).join("")}');
    end if;
    words := normalize(${double.reduce((inner, letter) => `replace(${inner}, '${letter}', '${LETTERS[letter]}')`, "words")}, NFC);
  end if;
  if words ~ '^[a-z0-9]+( [a-z0-9]+)*$' then
    return words;
  end if;
${steps.join("\n")}
  return btrim(words, ' ');
end
$body$;
`;
}
