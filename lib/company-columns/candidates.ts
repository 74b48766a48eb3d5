import { type CompanyColumnField, SHARED_COLUMN_FIELDS } from "@/lib/contract/company-columns";
import type { Column } from "./column-guess";

export type Tier = "known" | "plain" | "part" | "values";
export type Candidate = {
  column: Column;
  field: CompanyColumnField;
  tier: Tier;
  preference: number;
  share: number;
  why: string;
};

const TIERS: readonly Tier[] = ["known", "plain", "part", "values"];
/** By so much more of its rows one of two columns is the fuller. */
const FULLER_BY = 0.1;

function isBetter(a: Candidate, b: Candidate): boolean {
  const isSaid = (one: Candidate) => one.tier !== "values";
  if (isSaid(a) !== isSaid(b)) return isSaid(a);
  if (Math.abs(a.column.filled - b.column.filled) > FULLER_BY) return a.column.filled > b.column.filled;
  if (a.tier !== b.tier) return TIERS.indexOf(a.tier) < TIERS.indexOf(b.tier);
  if (a.preference !== b.preference) return a.preference < b.preference;
  return a.column.position < b.column.position;
}

/** For each field the best of its columns, or all where several may give it. */
export function chooseCandidates(candidates: readonly Candidate[]): {
  chosen: Candidate[];
  beaten: { one: Candidate; by: Candidate }[];
} {
  const chosen: Candidate[] = [];
  const beaten: { one: Candidate; by: Candidate }[] = [];
  for (const [field, rivals] of Map.groupBy(candidates, (one) => one.field)) {
    const best = rivals.reduce((winner, one) => (isBetter(one, winner) ? one : winner));
    for (const one of rivals) {
      if (one === best || (SHARED_COLUMN_FIELDS.has(field) && one.tier !== "values")) chosen.push(one);
      else beaten.push({ one, by: best });
    }
  }
  return { chosen, beaten };
}
