import type { Shown } from "./actor";

export type Stored = Pick<Shown, "items" | "values">;

type Claim = { who: string; value: string; isClaimed: boolean /** What it was set over. */; over: readonly string[] };

/**
 * What screens have said is saved. An item (a keyword, a domain, a tag) is claimed by who put it there, or took it away, once
 * their screen says "Saved" with it there, or away. A value of one thing is claimed likewise, until somebody who saw it sets
 * another.
 */
export class Claims {
  readonly #there = new Map<string, { who: string; isThere: boolean; isClaimed: boolean }>();
  readonly #values = new Map<string, Claim[]>();
  /** What each person's screen showed when all of it was saved. */
  readonly #saved = new Map<string, Shown>();
  #hasListConflict = false;

  /** `ofLists` is what a question about one of the lists says. */
  constructor(readonly ofLists: RegExp) {}

  /** What a person did, by what their screen showed before it and after it, and in the very fields when they changed them. */
  did(who: string, before: Shown, after: Shown, isOwn: (item: string) => boolean, over: readonly string[]): void {
    for (const item of after.items) {
      if (!before.items.includes(item) && isOwn(item)) this.#there.set(item, { who, isThere: true, isClaimed: false });
    }
    for (const item of before.items) {
      if (!after.items.includes(item) && isOwn(item)) this.#there.set(item, { who, isThere: false, isClaimed: false });
    }
    for (const [name, value] of Object.entries(after.values)) {
      if (before.values[name] === value) continue;
      const values = (this.#values.get(name) ?? []).filter(
        (claim) => claim.value !== before.values[name] && !over.includes(claim.value),
      );
      // Who puts back what was there has changed nothing that could be claimed: not what they saw saved, nor what another has
      // set theirs over meanwhile.
      const isBack =
        this.#saved.get(who)?.values[name] === value ||
        values.some((claim) => claim.who !== who && claim.over.includes(value));
      const seen = [before.values[name] ?? "", ...over];
      this.#values.set(name, isBack ? values : [...values, { who, value, isClaimed: false, over: seen }]);
    }
  }

  isTakenAway(item: string): boolean {
    return this.#there.get(item)?.isThere === false;
  }

  /** What a person's screen says now. */
  saw(who: string, shown: Shown): void {
    for (const text of shown.conflicts) {
      const asked = Object.keys(shown.values).filter((name) => text.includes(`the ${name}`));
      // Whoever is asked has been told: one of the two values goes, and a person says which.
      for (const name of asked) this.#values.set(name, []);
      const isOfList = this.ofLists.test(text);
      if (isOfList) this.#hasListConflict = true;
      if (!isOfList && asked.length === 0) throw new Error(`Asked about something that nobody changes here: ${text}`);
    }
    if (!/^Saved/.test(shown.mark)) return;
    this.#saved.set(who, shown);
    for (const [item, claim] of this.#there) {
      if (claim.who === who && shown.items.includes(item) === claim.isThere) claim.isClaimed = true;
    }
    for (const [name, value] of Object.entries(shown.values)) {
      for (const claim of this.#values.get(name) ?? []) {
        if (claim.who === who && claim.value === value) claim.isClaimed = true;
      }
    }
  }

  /** What was claimed, and is not so. */
  lost({ items, values }: Stored): string[] {
    const ofItems = Array.from(this.#there).flatMap(([item, { who, isThere, isClaimed }]) =>
      isClaimed && !this.#hasListConflict && items.includes(item) !== isThere
        ? [`${who} saved ${isThere ? "" : "without "}${item}`]
        : [],
    );
    const ofValues = Array.from(this.#values).flatMap(([name, claims]) => {
      const claimed = claims.filter(({ isClaimed }) => isClaimed);
      const isKept = claimed.every(({ value }) => value === values[name]);
      return isKept ? [] : claimed.map(({ who, value }) => `${who} saved the ${name} ${value}`);
    });
    return [...ofItems, ...ofValues];
  }
}
