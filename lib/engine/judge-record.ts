import type { JudgedRecord } from "@/db/queries/records-of-company";
import type { RunRow } from "@/db/queries/runs";
import type { Explanation } from "@/lib/contract/explanation";
import { FATES, type Fate } from "@/lib/contract/fates";
import { LIVE_STATUSES } from "@/lib/contract/runs";
import { excludedDomainWords } from "@/lib/criteria/excluded-domain-words";
import { type PlaceNames, placeFound, placesWanted } from "@/lib/present/explain-result";

type Judgement = Pick<Explanation["records"][number], "verdict" | "rule" | "evidence">;
type Judged = {
  record: JudgedRecord;
  run: RunRow;
  names: PlaceNames;
  categoryNames: Map<string, string>;
  /** Whether the directory has the record only since the run. */
  isNewer: boolean;
  /** Of the record, and of the last result. */
  score: number;
  lastScore: number | null;
};

const count = new Intl.NumberFormat("en");

const DROPPED: Partial<Record<Fate, { rule: string; says: (judged: Judged) => string }>> = {
  without_website: { rule: "criteria.require", says: () => "The run needs a website, and this record has none." },
  without_phone: { rule: "criteria.require", says: () => "The run needs a phone number, and this record has none." },
  without_email: { rule: "criteria.require", says: () => "The run needs an email address, and this record has none." },
  without_keyword: {
    rule: "criteria.keywords.include",
    says: ({ run }) => `None of the keywords occurs in it: ${run.criteria.keywords.include.join(", ")}.`,
  },
  unwanted_keyword: {
    rule: "criteria.keywords.exclude",
    says: ({ run }) => `A keyword that is not wanted occurs in it: one of ${run.criteria.keywords.exclude.join(", ")}.`,
  },
  excluded_domain: {
    rule: "criteria.exclude.domains",
    says: ({ record, run }) => excludedDomainWords(run.criteria)(record),
  },
  existing_lead: {
    rule: "criteria.exclude.existing_leads",
    says: () => "It was a lead of this workspace already, and the run leaves leads out.",
  },
  duplicate_in_run: {
    rule: "duplicates",
    says: ({ record: { otherRank } }) =>
      otherRank === null
        ? "The run met another record of the same company before this one."
        : `It is the same company as the result of rank ${count.format(otherRank)}, from another record.`,
  },
};

function notSelected({ record, run, names, categoryNames }: Judged): Judgement | null {
  const { criteria } = run;
  const verdict = "not_selected" as const;
  if (!record.meets.source) {
    const evidence = `It comes from the source ${record.source}; the run looked in ${criteria.sources.join(", ")}.`;
    return { verdict, rule: "criteria.sources", evidence };
  }
  if (!record.meets.category) {
    const wanted = criteria.categories.map((key) => categoryNames.get(key) ?? key);
    const shown = wanted.length > 3 ? `${wanted.length} other categories` : wanted.join(" or ");
    return {
      verdict,
      rule: "criteria.categories",
      evidence: `It is a ${record.categoryName}; the run looked for ${shown}.`,
    };
  }
  if (!record.meets.place) {
    const found = placeFound({ ...record, place: record.region ?? record.country }, criteria, names);
    return {
      verdict,
      rule: "criteria.places",
      evidence: `Its place: ${found}; the run looked in ${placesWanted(criteria, names)}.`,
    };
  }
  return null;
}

function dropped(judged: Judged, fate: Fate | null): Judgement | null {
  const found = fate && DROPPED[fate];
  if (!fate || !found) return null;
  const under = FATES[fate];
  const verdict = under === "filtered" ? "filtered" : under === "excluded" ? "excluded" : "duplicate";
  return { verdict, rule: found.rule, evidence: found.says(judged) };
}

function beyond({ run, isNewer, score, lastScore }: Judged): Judgement {
  if (LIVE_STATUSES.includes(run.status) || run.status !== "succeeded") {
    const evidence = LIVE_STATUSES.includes(run.status)
      ? "It fits, and the run has not come to it yet."
      : "It fits, and the run ended before it came to it.";
    return { verdict: "not_reached", rule: "status", evidence };
  }
  if (!isNewer && run.overLimit > 0 && (lastScore === null || score <= lastScore)) {
    const evidence = `It fits and scores ${score}, but the limit of ${count.format(run.criteria.limit)} was filled by companies that come first${lastScore === null ? "" : `, the last of them with ${lastScore}`}.`;
    return { verdict: "over_limit", rule: "criteria.limit", evidence };
  }
  const evidence = "It fits now, but the run did not meet it: the directory got this record after it.";
  return { verdict: "changed_since", rule: "sources", evidence };
}

/** What the run made of one record, by the first rule that decided. */
export function judgeRecord(judged: Judged): Judgement {
  const { record } = judged;
  if (record.rank !== null) {
    return { verdict: "result", rule: "results", evidence: `It is the result of rank ${count.format(record.rank)}.` };
  }
  return (
    dropped(judged, record.reason) ??
    notSelected(judged) ??
    dropped(judged, record.drop) ??
    dropped(judged, record.otherRank === null ? null : "duplicate_in_run") ??
    beyond(judged)
  );
}
