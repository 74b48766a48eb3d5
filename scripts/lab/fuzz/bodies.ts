import type { Dice } from "./dice";

type Body = string | Uint8Array<ArrayBuffer>;
type Break = (text: string, dice: Dice) => Body;

const bytes = (...values: number[]) => new Uint8Array(values);

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

/** Ways in which the text of a body goes wrong, or is written in another way than usual. */
const BREAKS: readonly [Break, ...Break[]] = [
  (text, dice) => text.slice(0, dice.whole(0, Math.max(0, text.length - 1))),
  (text) => text.replace(/\}$/, ",}"),
  (text) => `${text}${text}`,
  (text) => `${text}x`,
  (text) => text.replaceAll('"', "'"),
  (text) => `/* note */${text}`,
  (text) => text.replace(/:/, ":NaN,"),
  (text) => text.replace(/[\d.]+/, "1e400"),
  (text) => text.replace(/\d+/, (digits) => `0${digits}`),
  (text) => text.replace(/\d+/, (digits) => `${digits}.0`),
  (text) => text.replace(/\{/, '{"a":1,"a":2,'),
  (text) => text.replace(/"/, '"\n'),
  (text) => text.replace(/"/, '"\\x'),
  (text) => ` \n\t${text}\r\n `,
  () => "",
  () => "  ",
  () => "null",
  () => "true",
  () => "1",
  () => '"{}"',
  () => "[]",
  () => "[{}]",
  () => "{",
  () => "undefined",
  () => "<a/>",
  () => "a=1&b=2",
  () => "[".repeat(5_000),
  () => `${'{"a":'.repeat(40)}1${"}".repeat(40)}`,
  () => "[".repeat(100_000) + "]".repeat(100_000),
  () => `{"name":"${"x".repeat(300_000)}"}`,
  (text) => utf16(text),
  () => bytes(0x22, 0xff, 0xfe, 0x22),
  () => bytes(0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d),
  () => bytes(0, 0, 0, 0),
];

export function brokenBody(text: string, dice: Dice): Body {
  return dice.pick(BREAKS)(text, dice);
}
