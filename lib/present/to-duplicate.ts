import type { PairRow } from "@/db/queries/duplicates";
import type { PairedRow } from "@/db/queries/paired-companies";
import { toTypeId } from "@/lib/base/ids";
import { COMPARED_FIELDS, type ComparedField, type Duplicate, type PairedCompany } from "@/lib/contract/duplicates";
import { toCompanyFields } from "./company-fields";
import { toSourceRecord } from "./source-record";

/** What two values of a field are compared by: spelling alone is no difference. */
const COMPARED = {
  company_name: (row) => row.nameKey,
  phone: (row) => row.phone,
  website: (row) => row.domain ?? row.website,
  street: (row) => row.streetKey ?? row.street,
  city: (row) => row.cityKey,
  state: (row) => row.region,
  postal_code: (row) => row.postalCode,
  country: (row) => row.country,
  category: (row) => row.category,
  email: (row) => row.email,
} satisfies Record<ComparedField, (row: PairedRow) => string | null>;

type Difference = Duplicate["differences"][number];

function compare(a: string | null, b: string | null): Difference["verdict"] | null {
  if (a === null && b === null) return null;
  if (a === null || b === null) return "one_side";
  return a === b ? "equal" : "different";
}

function toDifferences(left: PairedRow, right: PairedRow): Difference[] {
  return COMPARED_FIELDS.flatMap((field): Difference[] => {
    const verdict = compare(COMPARED[field](left), COMPARED[field](right));
    return verdict ? [{ field, verdict }] : [];
  });
}

function toPairedCompany(row: PairedRow): PairedCompany {
  return {
    ...toCompanyFields(row),
    id: toTypeId("company", row.id),
    lead_id: row.leadId && toTypeId("lead", row.leadId),
    source: toSourceRecord(row),
  };
}

export function toDuplicate(pair: PairRow, left: PairedRow, right: PairedRow): Duplicate {
  return {
    id: toTypeId("pair", pair.id),
    object: "prospector_duplicate",
    created_at: pair.createdAt.toISOString(),
    updated_at: pair.updatedAt.toISOString(),
    status: pair.decision ?? pair.verdict,
    keys: pair.keys,
    name_similarity: Math.round(pair.similarity * 1000) / 1000,
    left: toPairedCompany(left),
    right: toPairedCompany(right),
    differences: toDifferences(left, right),
    decision: pair.decision,
    decided_by: pair.decidedBy,
    decided_at: pair.decidedAt?.toISOString() ?? null,
  };
}
