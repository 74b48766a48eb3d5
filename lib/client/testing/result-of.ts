import { Result } from "@/lib/contract/results";

const idOf = (kind: string, nth: number) => `${kind}_01h455vb4pex5vsknk084${nth.toString().padStart(5, "0")}`;

/** A result as the wire has it: the company that the run found as its so manieth. */
export function resultOf(rank: number): Result {
  return Result.parse({
    id: idOf("res", rank),
    object: "prospector_result",
    created_at: "2026-01-01T00:00:00.000Z",
    updated_at: "2026-01-01T00:00:00.000Z",
    run_id: "run_01h455vb4pex5vsknk084sn02q",
    lead_id: idOf("lead", rank),
    rank,
    outcome: "new",
    score: 50,
    score_reasons: [],
    matched: [],
    company_name: `Inn ${rank}`,
    domain: null,
    website: null,
    phone: null,
    email: null,
    category: "tourism/hotel",
    category_name: "Hotel",
    street: null,
    city: null,
    state: null,
    postal_code: null,
    country: null,
    latitude: null,
    longitude: null,
    coverage: "brand",
    source: { key: "starter", record_id: String(rank), licence: "CC0-1.0", read_at: "2026-01-01T00:00:00.000Z" },
  });
}
