import type { Shown } from "./builder-actor";

type Criteria = { limit: number; keywords: { include: string[] }; exclude: { domains: string[] } };
export type Stored = { name: string; criteria: Criteria };

const SCALARS = ["name", "limit"] as const;
type Scalar = (typeof SCALARS)[number];

/**
 * What screens have said is saved. An item (a keyword, a domain) is claimed by who put it there, or took it away, once their
 * screen says "Saved" with it there, or away. A value of one thing is claimed likewise, until somebody who saw it sets another.
 */
export class Claims {
  readonly #there = new Map<string, { who: string; isThere: boolean; isClaimed: boolean }>();
  readonly #values = new Map<Scalar, { who: string; value: string; isClaimed: boolean }[]>(
    SCALARS.map((scalar) => [scalar, []]),
  );
  #hasListConflict = false;

  #items(shown: Shown): string[] {
    return [...shown.keywords, ...shown.domains];
  }

  /** What a person did, by what their screen showed before it and after it. */
  did(who: string, before: Shown, after: Shown, isOwn: (item: string) => boolean): void {
    const [was, is] = [this.#items(before), this.#items(after)];
    for (const item of is) {
      if (!was.includes(item) && isOwn(item)) this.#there.set(item, { who, isThere: true, isClaimed: false });
    }
    for (const item of was) {
      if (!is.includes(item) && isOwn(item)) this.#there.set(item, { who, isThere: false, isClaimed: false });
    }
    for (const scalar of SCALARS) {
      if (before[scalar] === after[scalar]) continue;
      const values = (this.#values.get(scalar) ?? []).filter(({ value }) => value !== before[scalar]);
      this.#values.set(scalar, [...values, { who, value: after[scalar], isClaimed: false }]);
    }
  }

  /** What a person's screen says now. */
  saw(who: string, shown: Shown): void {
    if (shown.conflicts.some((text) => /words|domains/.test(text))) this.#hasListConflict = true;
    for (const scalar of SCALARS) {
      // Whoever is asked has been told: one of the two values goes, and a person says which.
      if (shown.conflicts.some((text) => text.includes(`the ${scalar}`))) this.#values.set(scalar, []);
    }
    if (!/^Saved/.test(shown.mark)) return;
    const items = this.#items(shown);
    for (const [item, claim] of this.#there) {
      if (claim.who === who && items.includes(item) === claim.isThere) claim.isClaimed = true;
    }
    for (const scalar of SCALARS) {
      for (const claim of this.#values.get(scalar) ?? []) {
        if (claim.who === who && claim.value === shown[scalar]) claim.isClaimed = true;
      }
    }
  }

  /** What was claimed, and is not so. */
  lost({ name, criteria }: Stored): string[] {
    const items = [...criteria.keywords.include, ...criteria.exclude.domains];
    const values = { name, limit: String(criteria.limit) };
    const ofItems = Array.from(this.#there).flatMap(([item, { who, isThere, isClaimed }]) =>
      isClaimed && !this.#hasListConflict && items.includes(item) !== isThere
        ? [`${who} saved ${isThere ? "" : "without "}${item}`]
        : [],
    );
    const ofValues = SCALARS.flatMap((scalar) => {
      const claimed = (this.#values.get(scalar) ?? []).filter(({ isClaimed }) => isClaimed);
      const isKept = claimed.every(({ value }) => value === values[scalar]);
      return isKept ? [] : claimed.map(({ who, value }) => `${who} saved the ${scalar} ${value}`);
    });
    return [...ofItems, ...ofValues];
  }
}
