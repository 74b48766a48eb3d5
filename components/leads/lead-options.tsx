import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { Member } from "@/lib/contract/members";
import { STATUS_NAMES } from "./lead-status";

/** Every status, for a select. */
export function StatusOptions() {
  return LEAD_STATUSES.map((status) => (
    <option key={status} value={status}>
      {STATUS_NAMES[status]}
    </option>
  ));
}

/** Those that a lead can have as its owner, for a select. */
export function OwnerOptions({ members }: { members: readonly Pick<Member, "id" | "name" | "email">[] }) {
  return members.map(({ id, name, email }) => (
    <option key={id} value={id}>
      {name || email}
    </option>
  ));
}
