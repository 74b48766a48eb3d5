/** What filters have, as the address says it. */
export function chosenOf<Key extends string>(filters: Record<Key, string | number | null>): Record<Key, string | null> {
  const entries = Object.entries<string | number | null>(filters);
  return Object.fromEntries(entries.map(([key, value]) => [key, value === null ? null : String(value)])) as Record<
    Key,
    string | null
  >;
}
