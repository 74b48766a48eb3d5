import type { LeadEntry } from "@/lib/contract/lead-entries";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import { formatDay } from "../ui/intl";
import { STATUS_NAMES } from "./lead-status";

type Change = LeadEntry["changes"][number];
type Words = { what: string; shown?: (value: string) => string };

const FIELDS: Record<string, Words> = {
  status: { what: "the status", shown: (value) => STATUS_NAMES[value as LeadStatus] ?? value },
  owner: { what: "the owner" },
  tags: { what: "the tags" },
  notes: { what: "the pinned note" },
  next_step: { what: "the next step" },
  next_step_on: { what: "when that is due", shown: formatDay },
};

/** What somebody did, as it goes on behind their name: "set the owner to Ada", "removed the next step “Call”". */
export function changeWords({ field, from, to }: Change): { verb: string; from: string | null; to: string | null } {
  const { what, shown = (value: string) => value } = FIELDS[field] ?? { what: field.replaceAll("_", " ") };
  const [before, after] = [from, to].map((value) => (value === null ? null : shown(value)));
  if (after === null || after === undefined) return { verb: `removed ${what}`, from: before ?? null, to: null };
  return { verb: before ? `changed ${what}` : `set ${what}`, from: before ?? null, to: after };
}
