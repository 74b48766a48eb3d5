/** Digits that a number of JavaScript does not keep. */
const LONG_NUMBER = /\d{16}/;
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** What JSON says, a number with many digits as text; undefined where the text is none. */
export function jsonValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return LONG_NUMBER.test(text) ? JSON.parse(text.replace(TEXT_OR_NUMBER, quotedIfLong)) : value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function quotedIfLong(token: string): string {
  return !token.startsWith('"') && /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}
