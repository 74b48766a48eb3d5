import type { Conn } from "@/db/client";
import {
  createScores,
  insertScores,
  keepScores,
  type MatchRow,
  type PairRow,
  type ScoreRow,
  selectPairs,
} from "@/db/queries/match-scores";
import { findVoice, updateVoice } from "@/db/queries/match-voices";
import { selectNameWords } from "@/db/queries/name-words";
import type { WordWeights } from "./compare-names";
import { compareRecords, type Evidence } from "./compare-records";
import { type MatchRecord, matchRecord } from "./match-record";
import { isCalledOtherwise, learnVoice, oddsOf, PATTERNS, type Pattern, patternOf, type Voice } from "./second-voice";
import { type Judgement, judge, NAME_SAME, ROAD_SAME } from "./weigh-evidence";
import { wordWeights } from "./word-weights";

/** Strong enough to be an equal company key. */
const CERTAIN = 500;
const ODDS_STEP = 40;
/** From here on two are one. */
const ODDS_MIN = 0.2;
/** From here on people are asked. */
const UNSURE_MIN = -1.2;
const NAME_MIN = 0.4;
/** What speaks against a pair that the rules hold apart, in odds; less where a second voice is heard. */
const APART = -3;
const APART_HEARD = 1.5;
/** A list with fewer pairs teaches nothing, and so many teach as much as all. */
const VOICE_PAIRS_MIN = 1000;
const VOICE_PAIRS_MAX = 5000;
/** The second voice counts less than the rules, and hardly against them. */
const VOICE = 0.4;
const VOICE_FOR_MAX = 2;
const VOICE_AGAINST_MAX = 0.4;
/** How likely a pair that the rules hold apart is at first, in odds. */
const APART_AT_FIRST = -2;

type Load = { workspaceId: string; source: string; candidates: number };

/**
 * Compares the candidates of a source's load and keeps the pairs that are, or may be, one company; those of touched rows
 * that are not go.
 */
export async function scorePairs(conn: Conn, load: Load): Promise<void> {
  await createScores(conn);
  if (load.candidates > 0) await scoreCandidates(conn, load);
  await keepScores(conn, load.workspaceId);
}

async function scoreCandidates(conn: Conn, load: Load): Promise<void> {
  const weightOf = wordWeights(await selectNameWords(conn, load.workspaceId));
  const voice = (await learnFrom(conn, load, weightOf)) ?? (await findVoice(conn, load));
  for await (const pairs of selectPairs(conn, load)) {
    const known = { weightOf, voice, record: recordsOf() };
    await insertScores(
      conn,
      pairs.flatMap((pair) => scoreOf(pair, known) ?? []),
    );
  }
}

/** What the candidates teach of themselves; nothing where they are few. */
async function learnFrom(conn: Conn, load: Load, weightOf: WordWeights): Promise<Voice | null> {
  if (load.candidates < VOICE_PAIRS_MIN) return null;
  const oneIn = Math.ceil(load.candidates / VOICE_PAIRS_MAX);
  const [patterns, odds]: [Pattern[], number[]] = [[], []];
  for await (const pairs of selectPairs(conn, { ...load, oneIn })) {
    const record = recordsOf();
    for (const pair of pairs) {
      if (pair.via.includes("company")) continue;
      const { evidence, judged } = judgePair(pair, { weightOf, record });
      patterns.push(patternOf(evidence));
      odds.push(judged.isApart ? Math.min(APART_AT_FIRST, judged.odds) : judged.odds);
    }
  }
  if (patterns.length * oneIn < VOICE_PAIRS_MIN) return null;
  const voice = learnVoice(patterns, odds);
  await updateVoice(conn, { ...load, voice });
  return voice;
}

export type Records = (id: string, row: MatchRow) => MatchRecord;

/** Takes a record apart once for all the pairs of a batch that it is in. */
function recordsOf(): Records {
  const known = new Map<string, MatchRecord>();
  return (id, row) => {
    const found = known.get(id);
    if (found) return found;
    const record = matchRecord(row);
    known.set(id, record);
    return record;
  };
}

/** Worth a person's look: branches of a chain all over a town are not. */
function mayBeOne(judged: Judgement, name: number, { road }: Evidence): boolean {
  if (judged.hasOnePhone) return true;
  if (judged.isApart) return judged.isInOneTown && (road ?? 0) >= ROAD_SAME && name >= NAME_SAME;
  return judged.odds >= UNSURE_MIN || (judged.hasOneAddress && name >= NAME_MIN);
}

/** What a pair's records say of each other, and what is to be made of it. */
export function judgePair(
  pair: PairRow,
  { weightOf, record = (_, row) => matchRecord(row) }: { weightOf: WordWeights; record?: Records },
): { left: MatchRecord; evidence: Evidence; judged: Judgement } {
  const [left, right] = [record(pair.leftId, pair.left), record(pair.rightId, pair.right)];
  const evidence = compareRecords(left, right, weightOf);
  const met = new Set(pair.via);
  const hasPhone = (row: typeof left) => row.phone !== null || row.localPhone !== null;
  const judged = judge(evidence, {
    metByPhone: met.has("phone") && evidence.phone === "equal",
    metByDomain: met.has("domain"),
    isPhoneOtherwise: left.phone !== right.phone,
    isTownless:
      left.cityKey === null && right.cityKey === null && evidence.postal === "unknown" && evidence.region !== "differs",
    isIncomparable: evidence.road === null && evidence.house === "unknown" && !(hasPhone(left) && hasPhone(right)),
    isOneSource: left.source === right.source,
    isAloneWithPhone: pair.isAloneWithPhone,
    isOnlyOfItsName: pair.isOnlyOfItsName,
    isOnlyPairOfItsName: pair.isOnlyPairOfItsName,
  });
  return { left, evidence, judged };
}

/** What speaks for one company in both voices, in odds. The second joins nobody who is called otherwise. */
function hearBoth({ odds, isApart, isFarAway }: Judgement, evidence: Evidence, voice: Voice | null): number {
  if (voice?.of !== PATTERNS || isFarAway) return isApart ? Math.min(odds, ODDS_MIN + APART) : odds;
  const most = isCalledOtherwise(evidence) && (isApart || odds < ODDS_MIN) ? 0 : VOICE_FOR_MAX;
  const heard = Math.max(-VOICE_AGAINST_MAX, Math.min(most, VOICE * oddsOf(voice, patternOf(evidence))));
  return odds + heard - (isApart ? APART_HEARD : 0);
}

export function scoreOf(
  pair: PairRow,
  f: { weightOf: WordWeights; voice?: Voice | null; record?: Records },
): ScoreRow | null {
  const { left, evidence, judged } = judgePair(pair, f);
  const odds = hearBoth(judged, evidence, f.voice ?? null);
  const isCertain = pair.via.includes("company");
  const { alike, within } = evidence.name;
  const name = evidence.name.equal ? 1 : Math.max(alike, 0.9 * within);
  const isOne = isCertain || odds >= ODDS_MIN;
  if (!isOne && !mayBeOne(judged, name, evidence)) return null;
  const strength = isOne
    ? (isCertain ? CERTAIN : 0) + Math.max(1, ODDS_STEP * (odds + 3))
    : ODDS_STEP * Math.min(odds - ODDS_MIN, 0);
  const hasDomain = pair.via.includes("domain") || (isCertain && left.domain !== null);
  const hasBrand = isCertain && !hasDomain && left.brandId !== null;
  const keys = [
    judged.hasOnePhone && "phone",
    judged.hasOneAddress && "address",
    hasDomain && "domain",
    hasBrand && "brand",
    (name >= NAME_MIN || (isCertain && !hasDomain && !hasBrand)) && "name",
    judged.isNear && "near",
    judged.isInOneTown && !judged.hasOneAddress && !judged.hasOnePhone && "city",
  ].filter((key) => key !== false);
  const { leftId, rightId, rightWorkspaceId } = pair;
  return { leftId, rightId, rightWorkspaceId, keys, similarity: Math.min(1, name), strength };
}
