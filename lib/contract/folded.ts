/** Marks that people leave out: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and what stretches a word. */
const MARKS =
  "\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670" +
  "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f";
/** Of every kind: what stands on both sides is one word. */
const APOSTROPHES = "'`\\u02b9-\\u02bf\\u2018-\\u201b\\u2032\\u2035\\ua78b\\ua78c";
/** Tints of emoji among them. */
const INVISIBLE = "\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u{1f3fb}-\\u{1f3ff}";
const JOINED_SCRIPTS =
  "Han Hiragana Katakana Bopomofo Hangul Yi Thai Lao Khmer Myanmar Tai_Le New_Tai_Lue Tai_Tham Tibetan Javanese Balinese"
    .split(" ")
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join("");

/** One character each. */
export const CLASSES = {
  dropped: new RegExp(`[${MARKS}${APOSTROPHES}${INVISIBLE}]`, "u"),
  /** No part of a word and no sign that tells names apart. */
  between: /[^\p{L}\p{M}\p{N}\p{So}\p{Sc}\p{Cn}\p{Co}+#]/u,
  sign: /[\p{So}\p{Sc}]/u,
  /** Written without spaces, or with spaces that people set as they like. */
  joined: new RegExp(`(?=[\\p{L}\\p{M}\\p{N}])[${JOINED_SCRIPTS}]`, "u"),
};

/** Before compatible forms are made alike, which would make two letters of ™ and a space of ´. */
export const SIGNS: Readonly<Record<string, string>> = {
  "™": " ",
  "℠": " ",
  "®": " ",
  "©": " ",
  "°": " ",
  "\ufffd": " ",
  "´": "'",
};

/** Letters that Unicode does not take apart. */
export const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ə: "e",
  ς: "σ",
};

/** What becomes of lower-case text, in turn; `{class}` stands for one of `CLASSES`. PostgreSQL reads these patterns alike. */
export const STEPS: readonly (readonly [pattern: string, by: string])[] = [
  ["&", " and "],
  // Between initials: U.S.A. is one word.
  ["(?<=(?:^|[^a-z0-9])[a-z])\\.(?=[a-z](?![a-z0-9]))", ""],
  // A point that begins a word stays, as in .NET.
  ["(?:(?!\\.){between}|(?<=[^ (/,])\\.|\\.(?![a-z]))+", " "],
  // These stay behind a word or before it, as in C++ and #1; between two words they are a space.
  ["(?<=[^ +#])[+#]+(?=[^ +#])", " "],
  ["(?<![^ ])[+#]+(?![^ ])", " "],
  ["(?={sign}|[+#.])(.)", " \\1 "],
  ["(?<={joined})(?!{joined})(?=[^ ])|(?<=[^ ])(?<!{joined})(?={joined})", " "],
  ["(?<={joined}) +(?={joined})", ""],
  [" +", " "],
];

const anyOf = (table: Readonly<Record<string, string>>) => new RegExp(`[${Object.keys(table).join("")}]`, "g");
const ANY_SIGN = anyOf(SIGNS);
const ANY_LETTER = anyOf(LETTERS);
const DROPPED = new RegExp(CLASSES.dropped, "gu");
const SIMPLE = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const COMPILED = STEPS.map(([pattern, by]) => {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: keyof typeof CLASSES) => CLASSES[name].source);
  return [new RegExp(filled, "gu"), by.replace("\\1", "$1")] as const;
});

/**
 * Text as every search compares it, tags and keywords too: words with a space between, without case, accents, apostrophes and
 * invisible characters, compatible forms alike, each sign a word of its own. Nothing is put into another script. SQL's
 * `folded` gives the same.
 */
export function folded(text: string): string {
  const letters = text
    .toWellFormed()
    .replace(ANY_SIGN, (sign) => SIGNS[sign] ?? sign)
    .normalize("NFKD")
    .replace(DROPPED, "")
    .toLowerCase()
    .replace(ANY_LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
  if (SIMPLE.test(letters)) return letters;
  return COMPILED.reduce((words, [pattern, by]) => words.replace(pattern, by), letters).trim();
}
