import type { ResultSummary } from "@/lib/contract/results";
import { OUTCOME_NAMES } from "../companies/outcome-badge";
import { counted } from "../ui/intl";
import type { ResultFilters } from "./search-params";

/** What the filters leave in the list: "24 results in Texas, of 60 points or more". */
export function resultWords(
  total: number,
  { outcome, state, category, score }: ResultFilters,
  { states, categories }: Pick<ResultSummary, "states" | "categories">,
): string {
  const parts = [
    category && ` of the category ${categories.find((one) => one.category === category)?.name ?? category}`,
    state && ` in ${states.find((one) => one.state === state)?.name ?? state}`,
    outcome && ` of the outcome “${OUTCOME_NAMES[outcome]}”`,
    score && ` of ${score} points or more`,
  ].filter(Boolean);
  return `${counted(total, "result", "results")}${parts.join(",")}`;
}
