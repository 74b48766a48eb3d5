import type { MemberDetail } from "@/lib/contract/members";
import { counted } from "../ui/intl";

/** What happens when somebody goes: "They are signed out. 2 keys stop at once. 311 leads stay assigned to Sam." */
export function removalWords({ name, email, keys, leads }: MemberDetail, isSelf: boolean): string {
  const called = isSelf ? "you" : name || email;
  return [
    isSelf ? "You are signed out of this workspace at once." : "They are signed out of this workspace at once.",
    keys > 0
      ? `${counted(keys, "key stops", "keys stop")} at once, for whatever uses ${keys === 1 ? "it" : "them"}.`
      : "",
    leads > 0 ? `${counted(leads, "lead stays", "leads stay")} assigned to ${called}.` : "",
    isSelf ? "To come back, you need a new invitation." : "To come back, they need a new invitation.",
  ]
    .filter(Boolean)
    .join(" ");
}
