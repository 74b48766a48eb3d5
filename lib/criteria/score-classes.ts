import type { ScoreClass } from "@/db/queries/candidates";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import type { Criteria } from "@/lib/contract/criteria";
import { CONTACTS, type Contact, contactBit } from "@/lib/contract/criteria-terms";
import type { Fate } from "@/lib/contract/fates";

const CONTACT_VALUES = 2 ** CONTACTS.length;

export function hasContact(contact: number, kind: Contact): boolean {
  return (contact & contactBit(kind)) !== 0;
}

/** Of the contact data that must be there, the first that is not. */
export function lackOf({ require }: Criteria, contact: number): Fate {
  const lacking = CONTACTS.find((kind) => require.includes(kind) && !hasContact(contact, kind));
  if (!lacking) throw new Error("it has the contact data that must be there");
  return `without_${lacking}`;
}

/** A region can be met by a brand that operates all over its country; a country or a city is met or not. */
export function tellsNearness({ places }: Criteria): boolean {
  return places.regions.length > 0;
}

/** The points of a candidate. Results explain a score with the same sum, in the same order. */
export function scoreOf({ score }: Criteria, contact: number, isExact: boolean): number {
  const parts = CONTACTS.filter((kind) => hasContact(contact, kind)).map((kind) => score[kind]);
  return [...parts, score.category, ...(isExact ? [score.place] : [])].reduce((sum, part) => sum + part, 0);
}

/** Every class in the order in which a run walks them: best first, a workspace's own companies before shared ones. */
export function scoreClasses(criteria: Criteria, workspaceId: string): ScoreClass[] {
  const nearness = tellsNearness(criteria) ? [true, false] : [null];
  const classes: ScoreClass[] = [];
  for (const owner of [workspaceId, SHARED_WORKSPACE]) {
    for (let contact = 0; contact < CONTACT_VALUES; contact++) {
      const usable = criteria.require.every((kind) => hasContact(contact, kind));
      for (const exact of nearness) {
        classes.push({
          workspaceId: owner,
          contact,
          exact,
          usable,
          score: scoreOf(criteria, contact, exact !== false),
        });
      }
    }
  }
  return classes.sort(
    (a, b) =>
      Number(b.usable) - Number(a.usable) ||
      b.score - a.score ||
      Number(a.workspaceId === SHARED_WORKSPACE) - Number(b.workspaceId === SHARED_WORKSPACE) ||
      Number(a.exact === false) - Number(b.exact === false) ||
      b.contact - a.contact,
  );
}
