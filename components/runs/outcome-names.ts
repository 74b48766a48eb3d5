import type { Result } from "@/lib/contract/results";

export const OUTCOME_NAMES: Record<Result["outcome"], string> = { new: "New", duplicate: "Lead already" };
