import type { Evidence, Relation } from "./compare-records";

/**
 * What a pair says in a few respects that hardly depend on each other, each as one of a few steps: the weights of the
 * second voice are learnt by step. Null where a record is silent, which tells nothing.
 */
export type Pattern = readonly (number | null)[];

const RELATIONS: Record<Relation, number | null> = { equal: 0, near: 1, differs: 2, unknown: null };
const stepOf = (value: number, limits: readonly number[]) => {
  const at = limits.findIndex((limit) => value >= limit);
  return at < 0 ? limits.length : at;
};

/** The names have little in common, or name two parts of a place; or a register has two. */
export const isCalledOtherwise = ({ name, register }: Evidence): boolean =>
  register === "differs" ||
  (!name.equal && (name.unitsDiffer || name.numbersDiffer || (name.against >= 0.3 && name.within < 0.5)));

/** Equal and alike names tell more the rarer their words are. */
function nameStep({ name }: Evidence): number {
  const rare = stepOf(name.shared, [2, 1.2, 0.7]);
  if (name.numbersDiffer) return 20;
  if (name.unitsDiffer) return 16 + stepOf(name.within, [0.9, 0.6, 0.3]);
  if (name.equal) return rare;
  if (name.against < 0.3) return 4 + rare;
  if (name.within >= 0.5) return 8 + rare;
  return 12 + rare;
}

function addressStep({ house, road }: Evidence): number | null {
  if (road === null) return null;
  const near = stepOf(road, [0.8, 0.5, 0.3]);
  if (house === "equal") return near;
  if (house === "unknown") return 4 + near;
  return (house === "near" ? 8 : 12) + near;
}

export function patternOf(evidence: Evidence): Pattern {
  const { phone, suite, town, postal, domain, metres, path } = evidence;
  return [
    nameStep(evidence),
    addressStep(evidence),
    RELATIONS[phone],
    RELATIONS[suite],
    town === null ? null : stepOf(town, [0.8, 0.5]),
    RELATIONS[postal],
    RELATIONS[domain],
    metres === null ? null : stepOf(-metres, [-50, -150, -1000]),
    path === null ? null : stepOf(path, [0.8, 0.3]),
  ];
}

/** For each respect and step, the log of how much commoner it is among pairs that are one than among others. */
export type Voice = { of: number; prior: number; weights: number[][] };

/** Goes up with every change of `patternOf`: what was learnt of other steps says nothing of these. */
export const PATTERNS = 1;

const ROUNDS = 30;
/** So many made-up pairs of each step stand on both sides, so that a rare one is no proof. */
const SMOOTHING = 1;
const WEIGHT_MAX = 4;
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

/**
 * Learns the weights from pairs that nobody labelled (Fellegi and Sunter's, by expectation and maximisation), beginning
 * with how likely the rules hold each to be one: `odds`, natural logarithms.
 */
export function learnVoice(patterns: readonly Pattern[], odds: readonly number[]): Voice {
  let shares = odds.map(logistic);
  let voice = voiceOf(patterns, shares);
  for (let round = 1; round < ROUNDS; round++) {
    shares = patterns.map((pattern) => logistic(oddsOf(voice, pattern)));
    voice = voiceOf(patterns, shares);
  }
  return voice;
}

export function oddsOf({ prior, weights }: Voice, pattern: Pattern): number {
  return pattern.reduce<number>((sum, step, at) => sum + (step === null ? 0 : (weights[at]?.[step] ?? 0)), prior);
}

function voiceOf(patterns: readonly Pattern[], shares: readonly number[]): Voice {
  const ones = sum(shares);
  const respects = patterns[0]?.length ?? 0;
  const weights = Array.from({ length: respects }, (_, respect) => weightsOf(patterns, shares, respect));
  return { of: PATTERNS, prior: Math.log((ones + 1) / (patterns.length - ones + 1)), weights };
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/** Of each step of one respect. */
function weightsOf(patterns: readonly Pattern[], shares: readonly number[], respect: number): number[] {
  const one: number[] = [];
  const two: number[] = [];
  for (const [at, pattern] of patterns.entries()) {
    const step = pattern[respect] ?? null;
    if (step === null) continue;
    while (one.length <= step) [one, two].map((counts) => counts.push(SMOOTHING));
    one[step] = (one[step] ?? 0) + (shares[at] ?? 0);
    two[step] = (two[step] ?? 0) + 1 - (shares[at] ?? 0);
  }
  const [ones, twos] = [sum(one), sum(two)];
  return one.map((count, step) => {
    const weight = Math.log(count / ones / ((two[step] ?? SMOOTHING) / twos));
    return Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, weight));
  });
}
