/** A form under way: what was stored when it was begun, and what stands in it. */
export type Editing<T> = { seen: T; fields: T };

export const isSameValue = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A form's fields over what is stored now: what only one side has changed is that side's, the rest is as is chosen. */
export function rebased<T extends object>({ seen, fields }: Editing<T>, now: T, choice: "mine" | "theirs"): Editing<T> {
  const next = { ...fields };
  const stored = { ...seen };
  for (const name of Object.keys(seen) as (keyof T)[]) {
    stored[name] = now[name];
    const isMine = !isSameValue(fields[name], seen[name]);
    const isTheirs = !isSameValue(now[name], seen[name]);
    if (!isMine || (isTheirs && choice === "theirs")) next[name] = now[name];
  }
  return { seen: stored, fields: next };
}
