/** Answers and events overtake each other on their way: what changed before what is known of it is no news. */
export function newest<T>(known: T | undefined, told: T, changedAt: (one: T) => string): T {
  return known !== undefined && changedAt(known) > changedAt(told) ? known : told;
}
