/** The same object without what is null: an address says "none" by leaving it out. */
export function compact<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}
