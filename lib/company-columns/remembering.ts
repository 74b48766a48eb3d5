const REMEMBERED_MAX = 20_000;
const LENGTH_MAX = 200;

/** A function of a text that remembers what it has said: columns repeat their values, and lists are long. */
export function remembering<T extends NonNullable<unknown> | null>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LENGTH_MAX) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(text, value);
    return value;
  };
}
