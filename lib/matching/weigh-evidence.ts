import type { Evidence } from "./compare-records";

/** What is known of a pair besides what its two records say of each other. */
export type Setting = {
  /** They met by an equal phone, which is in so few places that it is no chain's. */
  metByPhone: boolean;
  /** They met by an equal domain that is in few places. */
  metByDomain: boolean;
  /** The equal phone is written otherwise, such as without its area code: they cannot have met by it. */
  isPhoneOtherwise: boolean;
  /** Neither says a town or a postal code, as in a list of one town. */
  isTownless: boolean;
  /** No street or phone is known of both. */
  isIncomparable: boolean;
  /** Nobody else of either source has the phone. */
  isAloneWithPhone: boolean;
  /** Of one source, which mostly lists a place once. */
  isOneSource: boolean;
  /** The town knows one place of that name. */
  isOnlyOfItsName: boolean;
  /** Each of their two sources knows one place in the town whose name begins so. */
  isOnlyPairOfItsName: boolean;
};

export type Judgement = {
  /** Natural log odds of being one place. */
  odds: number;
  /** Two places by the rules, whatever else they share. */
  isApart: boolean;
  /** Apart for where they are, which no list can know better. */
  isFarAway: boolean;
  hasOnePhone: boolean;
  hasOneAddress: boolean;
  isInOneTown: boolean;
  isNear: boolean;
};

/** A register has a company once: little else outweighs two numbers. */
const OTHER_REGISTRATION = 8;
/** Phone and address together let a weak name pass. */
const PHONE_AND_ADDRESS = 0.6;
const OWN_WEBSITE = 0.5;
const NEAR_METRES = 150;
const FAR_METRES = 1000;
/** As alike as a misspelt town still is to itself; that alone says little. */
const TOWN_MIN = 0.25;
const TOWN_ALIKE = 0.5;
const ROAD_ALIKE = 0.5;
export const ROAD_SAME = 0.8;
const ROAD_OTHER = 0.4;
export const NAME_SAME = 0.8;
const TOLD_MUCH = 1.2;

/** Judges a pair. It says something of every combination of what is known and what is not. */
export function judge(evidence: Evidence, setting: Setting): Judgement {
  const { name, phone, region, town, postal, metres } = evidence;
  const isOtherHouse = evidence.house === "near" || evidence.house === "differs";
  const road = evidence.road ?? 0;
  const isOnePostcode = postal === "equal" || postal === "near";
  const isInOneTown = (town ?? 0) >= TOWN_ALIKE || isOnePostcode;
  const isElsewhere = (town !== null && town < TOWN_MIN && !isOnePostcode) || region === "differs";
  const hasOnePhone =
    phone === "equal" && (setting.metByPhone || (setting.isPhoneOtherwise && (isInOneTown || setting.isTownless)));
  const isMisspelt = (town ?? 0) >= TOWN_MIN && name.alike >= NAME_SAME;
  const isOneDoor = evidence.house === "equal" && road >= ROAD_SAME && (setting.isTownless || isMisspelt);
  const hasOneAddress = isOneDoor || (evidence.road !== null && !isOtherHouse && isInOneTown && road >= ROAD_ALIKE);
  const isNear = metres !== null && metres < NEAR_METRES;
  const isFar = metres !== null && metres > FAR_METRES;
  const isOtherAddress = evidence.road !== null && (isOtherHouse || road < ROAD_OTHER);
  const hasOneDomain = setting.metByDomain && !isOtherAddress && phone !== "differs";

  const isMoved = isOnlyMoved(evidence, setting);
  const isPlaced =
    hasOnePhone || hasOneAddress || isNear || hasOneDomain || isMoved || (isInOneTown && setting.isIncomparable);
  // A company's branches share its phone: where one says no street, another town or postal code is another branch.
  const isOtherBranch =
    evidence.road === null && !isNear && (postal === "differs" || (town !== null && town < TOWN_MIN));
  const isFarAway =
    (isFar && !hasOnePhone && !hasOneAddress) ||
    (isElsewhere && !hasOnePhone && !isNear) ||
    (isOtherBranch && hasOnePhone);
  const isApart =
    !isPlaced ||
    isFarAway ||
    isOtherBranch ||
    (isOtherHouse && !isMoved && !isSlipOfHouse(evidence, setting, hasOnePhone, isInOneTown)) ||
    (phone === "differs" && ((isOtherAddress && !isMoved) || (setting.isOneSource && !name.equal))) ||
    (setting.isIncomparable && !hasOnePhone && !hasOneDomain && !isNear && !setting.isOnlyOfItsName);
  const odds = weigh(evidence, { isOneSource: setting.isOneSource, hasOnePhone, hasOneDomain, isNear, isInOneTown });
  return { odds, isApart, isFarAway, hasOnePhone, hasOneAddress, isInOneTown, isNear };
}

/** The two disagree on the house number of one place. */
function isSlipOfHouse(
  { name, road, house }: Evidence,
  { isAloneWithPhone, isTownless }: Setting,
  hasOnePhone: boolean,
  isInOneTown: boolean,
): boolean {
  const isInStreet = (isInOneTown || isTownless) && (road ?? 0) >= ROAD_SAME;
  if (hasOnePhone && isInStreet && house === "near" && name.within >= 0.7) return true;
  return hasOnePhone && isAloneWithPhone && (name.alike >= NAME_SAME || (isInStreet && name.within >= 0.7));
}

/** A name that tells much, which each source knows once in the town: they disagree on where the place is. */
function isOnlyMoved({ name, road, domain }: Evidence, { isOnlyPairOfItsName }: Setting): boolean {
  if (!isOnlyPairOfItsName || road === null) return false;
  if (road >= ROAD_SAME) return name.alike >= NAME_SAME && !name.unitsDiffer;
  return name.equal && name.shared >= TOLD_MUCH && domain !== "equal";
}

type Held = Pick<Judgement, "hasOnePhone" | "isNear" | "isInOneTown"> & { hasOneDomain: boolean; isOneSource: boolean };

/** The weights of a logistic regression over labelled pairs of real places, rounded. */
function weigh(evidence: Evidence, { isOneSource, hasOnePhone, hasOneDomain, isNear, isInOneTown }: Held): number {
  const { name, phone, house, road, suite, town, domain, path, store, register } = evidence;
  let odds = -2.2 + name.alike + 1.6 * name.within + 0.6 * Math.min(2, name.shared);
  if (isOneSource) odds -= 0.4;
  if (name.equal) odds += 1;
  const against = 1.9 * Math.min(1, name.against) + (name.against > 0.8 ? 0.4 : 0);
  const isAtOnePhone = hasOnePhone && house === "equal" && (road ?? 0) >= ROAD_SAME && !name.unitsDiffer;
  odds += isAtOnePhone ? PHONE_AND_ADDRESS - against / 2 : -against;
  if (name.unitsDiffer) odds -= phone === "equal" ? 2.9 : phone === "unknown" ? 1.3 : 2.2;
  if (name.numbersDiffer) odds -= 1.2;
  if (hasOnePhone) odds += 1.15;
  if (phone === "differs") odds -= 0.45;
  if (house === "equal") odds += 0.7;
  if (house === "differs") odds -= 1;
  if (house === "near") odds -= 0.5;
  if (road !== null) odds += road < 0.3 ? -1 : 0.5 * road;
  if (suite === "equal") odds += 0.4;
  if (suite === "differs") odds -= 0.7;
  if (isInOneTown) odds += 0.2;
  else if (town !== null && town < TOWN_MIN) odds -= 0.6;
  if (domain === "differs") odds -= 0.6;
  if (path !== null && path < 0.3) odds -= 0.6;
  if (store === "differs") odds -= 0.5;
  if (isNear) odds += 0.7;
  if (register === "equal") odds += 1;
  if (register === "differs") odds -= OTHER_REGISTRATION;
  if (!hasOneDomain) return odds;
  // A website of its own in one town is one company, whatever it is called, but for a part of a larger place.
  return name.unitsDiffer || register === "differs" ? odds + 1.2 : Math.max(odds + 1.2, OWN_WEBSITE);
}
