type Params = Record<string, { parse: (text: string) => unknown }>;

/** The other way round: what was chosen of a list's filters, as the parsers of its address read it. */
export function filtersOf<P extends Params>(params: P, change: { [Key in keyof P]?: string | null | undefined }) {
  const read = Object.entries(change).map(([key, text]) => [key, text == null ? null : params[key]?.parse(text)]);
  return Object.fromEntries(read) as { [Key in keyof P]?: ReturnType<P[Key]["parse"]> };
}
