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

type Person = Pick<Member, "id" | "name" | "email">;

/** What an owner is called who may have left the workspace; `members` is undefined while nobody knows. */
export function ownerName({ id, name, email }: Person, members: readonly Person[] | undefined): string {
  const hasLeft = members !== undefined && !members.some((one) => one.id === id);
  return hasLeft ? `${name || email} (left)` : name || email;
}

type Owners = { members: readonly Person[] | undefined; owner?: Person | null };

/** Those that a lead can have as its owner, and the one that it has, with what they are called. */
export function ownerChoices({ members, owner }: Owners): { id: string; name: string }[] {
  const present = members ?? [];
  const people = owner && !present.some(({ id }) => id === owner.id) ? [owner, ...present] : present;
  return people.map((one) => ({ id: one.id, name: ownerName(one, members) }));
}

/** The same for a select. */
export function OwnerOptions(owners: Owners) {
  return ownerChoices(owners).map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
