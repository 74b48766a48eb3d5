/** The address, or null where it is none. `URL.canParse` of older Node.js versions is wrong about é, ö and their kin. */
export function readUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
