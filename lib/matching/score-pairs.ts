import type { Conn } from "@/db/client";
import {
  createScores,
  insertScores,
  keepScores,
  type PairRow,
  type ScoreRow,
  selectPairs,
} from "@/db/queries/match-scores";
import { selectNameWords } from "@/db/queries/name-words";
import type { WordWeights } from "./compare-names";
import { compareRecords, type Evidence } from "./compare-records";
import { matchRecord } from "./match-record";
import { type Judgement, judge } from "./weigh-evidence";
import { wordWeights } from "./word-weights";

/** Strong enough to be an equal company key. */
const CERTAIN = 500;
const ODDS_STEP = 40;
/** From here on two are one. */
const ODDS_MIN = 0.2;
/** From here on people are asked. */
const UNSURE_MIN = -1.2;
const NAME_MIN = 0.4;
const NAME_SAME = 0.8;
const ROAD_SAME = 0.8;
/** What speaks against a pair that is two for certain, in odds. */
const APART = -3;

/** Compares the candidates and keeps the pairs that are, or may be, one company; those of touched rows that are not go. */
export async function scorePairs(conn: Conn, workspaceId: string): Promise<void> {
  const weightOf = wordWeights(await selectNameWords(conn, workspaceId));
  await createScores(conn);
  for await (const pairs of selectPairs(conn, workspaceId)) {
    await insertScores(
      conn,
      pairs.flatMap((pair) => scoreOf(pair, weightOf) ?? []),
    );
  }
  await keepScores(conn, workspaceId);
}

/** Worth a person's look: branches of a chain all over a town are not. */
function mayBeOne(judged: Judgement, name: number, { road }: Evidence): boolean {
  if (judged.hasOnePhone) return true;
  if (judged.isApart) return judged.isInOneTown && (road ?? 0) >= ROAD_SAME && name >= NAME_SAME;
  return judged.odds >= UNSURE_MIN || (judged.hasOneAddress && name >= NAME_MIN);
}

/** How much speaks against a pair that is not merged. */
function againstOf({ odds, isApart }: Judgement): number {
  return Math.min(odds - ODDS_MIN, isApart ? APART : 0);
}

export function scoreOf(pair: PairRow, weightOf: WordWeights): ScoreRow | null {
  const [left, right] = [matchRecord(pair.left), matchRecord(pair.right)];
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
  const isCertain = met.has("company");
  const { alike, within } = evidence.name;
  const name = evidence.name.equal ? 1 : Math.max(alike, 0.9 * within);
  const isOne = isCertain || (!judged.isApart && judged.odds >= ODDS_MIN);
  if (!isOne && !mayBeOne(judged, name, evidence)) return null;
  const strength = isOne
    ? (isCertain ? CERTAIN : 0) + Math.max(1, ODDS_STEP * (judged.odds + 3))
    : ODDS_STEP * againstOf(judged);
  const hasDomain = met.has("domain") || (isCertain && left.domain !== null);
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
