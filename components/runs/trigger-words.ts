import type { Run } from "@/lib/contract/runs";

export const TRIGGER_WORDS: Record<Run["trigger"], string> = {
  manual: "By hand",
  api: "API",
  schedule: "Schedule",
  retry: "Retry",
};
