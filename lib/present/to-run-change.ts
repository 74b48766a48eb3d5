import type { ChangeRow, Compared } from "@/db/queries/run-changes";
import { toTypeId } from "@/lib/base/ids";
import type { ChangeField, FieldChange, RunChange } from "@/lib/contract/run-changes";

/** English names by code: of categories, countries and regions. */
export type CodeNames = Map<string, string>;

const FIELDS: Record<Compared, ChangeField> = {
  name: "company_name",
  website: "website",
  phone: "phone",
  email: "email",
  category: "category",
  street: "street",
  city: "city",
  region: "state",
  postal_code: "postal_code",
  country: "country",
  score: "score",
};
const CODES: readonly Compared[] = ["category", "region", "country"];

function fieldChanges(row: ChangeRow, names: CodeNames): FieldChange[] {
  return (Object.keys(FIELDS) as Compared[]).flatMap((column) => {
    const [before, after] = [row[`before_${column}`], row[`now_${column}`]];
    // A lead that a run left out has no score there.
    if (before === after || (column === "score" && (before === null || after === null))) return [];
    const nameOf = (value: typeof before) => (CODES.includes(column) ? (names.get(String(value)) ?? null) : null);
    return [{ field: FIELDS[column], before, after, before_name: nameOf(before), after_name: nameOf(after) }];
  });
}

export function toRunChange(row: ChangeRow, names: CodeNames): RunChange {
  const score = (value: string | number | null) => (value === null ? null : Number(value));
  return {
    object: "prospector_run_change",
    kind: row.kind,
    lead_id: row.lead_id && toTypeId("lead", row.lead_id),
    company_id: toTypeId("company", row.company_id),
    company_name: String(row.now_name ?? row.before_name),
    domain: row.domain,
    now: row.is_now ? { rank: row.now_rank, score: score(row.now_score) } : null,
    before: row.is_before ? { rank: row.before_rank, score: score(row.before_score) } : null,
    fields: row.kind === "changed" ? fieldChanges(row, names) : [],
  };
}
