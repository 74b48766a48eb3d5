import type { Node } from "./cluster";

/** The record that came first: ids are given in the order of their loads. */
function eldest(group: readonly Node[]): Node {
  const [first, ...rest] = group;
  if (!first) throw new Error("a group has a record");
  return rest.reduce((a, b) => (b.id < a.id ? b : a), first);
}

/**
 * Gives each group one identity, and no two the same. A group keeps one that it has where it can, so that a lead stays
 * the lead of its company: a shared record's, then one that `isKept` names, then that of its oldest record.
 */
export function nameGroups(
  groups: readonly Node[][],
  isKept: (identity: string, group: Node[]) => boolean,
): Map<Node[], string> {
  const names = new Map<Node[], string>();
  const taken = new Set<string>();
  const claim = (group: Node[], identity: string) => {
    if (names.has(group) || taken.has(identity)) return;
    names.set(group, identity);
    taken.add(identity);
  };
  const byAge = groups.toSorted((a, b) => (eldest(a).id < eldest(b).id ? -1 : 1));
  for (const group of byAge) {
    const fixed = group.find(({ isFixed }) => isFixed);
    if (fixed) claim(group, fixed.identity);
  }
  const present = (group: Node[]) => group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const group of byAge) {
    for (const { identity } of present(group)) if (isKept(identity, group)) claim(group, identity);
  }
  for (const group of byAge) {
    for (const { identity, own } of present(group)) if (identity === own) claim(group, identity);
  }
  for (const group of byAge) for (const { identity } of present(group)) claim(group, identity);
  for (const group of byAge) for (const { own, id } of present(group)) [own, id].map((name) => claim(group, name));
  return names;
}
