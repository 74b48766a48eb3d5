/** Digits that a number of JavaScript does not keep. */
const LONG_NUMBER = /\d{16}/;
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** What JSON says, a number with many digits as text; undefined where the text is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(LONG_NUMBER.test(text) ? text.replace(TEXT_OR_NUMBER, quotedIfLong) : text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function quotedIfLong(token: string): string {
  return !token.startsWith('"') && /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}
