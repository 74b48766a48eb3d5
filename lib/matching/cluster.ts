/** A record as far as others may contradict it. */
export type Node = {
  id: string;
  source: string;
  /** That of its record alone. */
  own: string;
  /** That which it has now. */
  identity: string;
  /** What it may not lose: a shared record's identity is the installation's. */
  isFixed: boolean;
  house: string | null;
  street: string | null;
  phone: string | null;
};

/** `certain` ones join whatever speaks against them: an equal company key, or a person's word. */
export type Edge = { left: string; right: string; strength: number; similarity: number; certain: boolean };

export type Clusters = {
  groups: Node[][];
  /** Whether an edge was followed. */
  isJoined: (left: string, right: string) => boolean;
};

/** More records than this are no one place: whatever joined them is no good key. */
const SIZE_MAX = 30;
const NAME_ALIKE = 0.8;
const MUCH_BETTER = 0.2;
/** A record's twin in its own source is no rival of its partner elsewhere. */
const TWIN = 0.97;

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function contradict(a: Node, b: Node): boolean {
  if (a.house && b.house && a.house !== b.house) return true;
  const phones = a.phone && b.phone && a.phone !== b.phone;
  return Boolean(phones && a.street && b.street && a.street !== b.street);
}

/**
 * Two companies under one roof, of which one has a much better partner: both have, or the other's source has it twice.
 */
function isSecondChoice(nodes: readonly Node[], edges: readonly Edge[]): (edge: Edge) => boolean {
  const sourceOf = new Map(nodes.map(({ id, source }) => [id, source]));
  const best = new Map<string, number>();
  const note = (key: string, similarity: number) => best.set(key, Math.max(best.get(key) ?? 0, similarity));
  for (const { left, right, similarity, strength } of edges) {
    const areTwins = similarity >= TWIN && sourceOf.get(left) === sourceOf.get(right);
    if (strength <= 0 || areTwins) continue;
    for (const [id, partner] of [
      [left, right],
      [right, left],
    ] as const) {
      note(id, similarity);
      note(`${id} ${sourceOf.get(partner)}`, similarity);
    }
  }
  return ({ left, right, similarity, certain }) => {
    if (certain || similarity >= NAME_ALIKE) return false;
    const isBetter = (key: string) => (best.get(key) ?? 0) >= similarity + MUCH_BETTER;
    const areOfOneSource = sourceOf.get(left) === sourceOf.get(right);
    const hasRival = isBetter(`${left} ${sourceOf.get(right)}`) || isBetter(`${right} ${sourceOf.get(left)}`);
    return (isBetter(left) && isBetter(right)) || (!areOfOneSource && hasRival);
  };
}

/** Joins records along the strongest edges first, but never two groups of which any two records contradict each other. */
export function cluster(
  nodes: readonly Node[],
  edges: readonly Edge[],
  apart: readonly [string, string][] = [],
): Clusters {
  const groupOf = new Map(nodes.map((node) => [node.id, [node]]));
  const linked = new Set(
    edges.flatMap(({ left, right, strength, certain }) => (certain || strength > 0 ? [pairKey(left, right)] : [])),
  );
  const forbidden = new Set(apart.map(([a, b]) => pairKey(a, b)));
  const isForbidden = (one: Node[], other: Node[]) =>
    forbidden.size > 0 && one.some((a) => other.some((b) => forbidden.has(pairKey(a.id, b.id))));
  const isContradicted = (one: Node[], other: Node[]) =>
    one.some((a) => other.some((b) => contradict(a, b) && !linked.has(pairKey(a.id, b.id))));
  const areFixedApart = (one: Node[], other: Node[]) => {
    const a = one.find(({ isFixed }) => isFixed);
    const b = other.find(({ isFixed }) => isFixed);
    return a !== undefined && b !== undefined && a.identity !== b.identity;
  };
  const second = isSecondChoice(nodes, edges);
  const strengths = new Map(edges.map(({ left, right, strength }) => [pairKey(left, right), strength]));
  /** What speaks for the two groups being one is the mean of what speaks for the pairs between them. */
  const isUnlikely = (one: Node[], other: Node[]) => {
    if (one.length * other.length === 1) return false;
    let [sum, pairs] = [0, 0];
    for (const a of one) {
      for (const b of other) {
        const strength = strengths.get(pairKey(a.id, b.id));
        if (strength === undefined) continue;
        sum += strength;
        pairs += 1;
      }
    }
    return pairs > 0 && sum <= 0;
  };
  const order = edges
    .filter(({ strength, certain }) => certain || strength > 0)
    .toSorted(
      (a, b) =>
        Number(b.certain) - Number(a.certain) ||
        b.strength - a.strength ||
        (pairKey(a.left, a.right) < pairKey(b.left, b.right) ? -1 : 1),
    );
  for (const edge of order) {
    const one = groupOf.get(edge.left);
    const other = groupOf.get(edge.right);
    if (!one || !other || one === other || areFixedApart(one, other) || isForbidden(one, other)) continue;
    const tooMuch =
      one.length + other.length > SIZE_MAX || isContradicted(one, other) || isUnlikely(one, other) || second(edge);
    if (!edge.certain && tooMuch) continue;
    const [large, small] = one.length < other.length ? [other, one] : [one, other];
    for (const node of small) {
      large.push(node);
      groupOf.set(node.id, large);
    }
  }
  return {
    groups: [...new Set(groupOf.values())],
    isJoined: (left, right) => groupOf.get(left) === groupOf.get(right) && groupOf.has(left),
  };
}
