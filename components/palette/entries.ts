import { CalendarClock, FileUp, Plus, Sparkles, Users } from "lucide-react";
import { folded } from "@/lib/contract/folded";
import type { Capability } from "@/lib/contract/scopes";
import { DATA_NAV, DEVELOPER_NAV, MAIN_NAV, type NavItem, SETTINGS_NAV } from "../shell/nav-items";

export type Entry = NavItem & {
  /** Other words that people look for it by. */
  also?: string;
  /** What the reader must be allowed to do. */
  may?: Capability;
};

export const ACTIONS: readonly Entry[] = [
  { href: "/workflows/new", name: "New workflow", also: "create add find companies", Icon: Plus, may: "work" },
  { href: "/leads?found=7", name: "Leads found in the last 7 days", also: "new this week", Icon: Sparkles },
  {
    href: "/leads?due=1&sort=next_step_on",
    name: "Next steps due by today",
    also: "overdue tasks calls follow up",
    Icon: CalendarClock,
  },
  { href: "/sources/new", name: "Upload a list", also: "import csv excel customers source", Icon: FileUp, may: "work" },
  { href: "/settings/team", name: "Invite a person", also: "team members", Icon: Users, may: "people" },
];

export const PAGES: readonly Entry[] = [...MAIN_NAV, ...DATA_NAV, ...DEVELOPER_NAV, SETTINGS_NAV];

/** Those of which every word that was typed begins a word of the name or of what else it is looked for by. */
export function entriesFor(typed: string, entries: readonly Entry[]): readonly Entry[] {
  const wanted = folded(typed).split(" ").filter(Boolean);
  return entries.filter(({ name, also = "" }) => {
    const words = folded(`${name} ${also}`).split(" ");
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}
