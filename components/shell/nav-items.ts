import {
  ArrowLeftRight,
  BookOpen,
  Building2,
  Database,
  History,
  KeyRound,
  type LucideIcon,
  PlayCircle,
  Settings,
  Webhook,
  Workflow,
} from "lucide-react";

export type NavItem = { href: string; name: string; Icon: LucideIcon };

export const MAIN_NAV: readonly NavItem[] = [
  { href: "/workflows", name: "Workflows", Icon: Workflow },
  { href: "/runs", name: "Runs", Icon: PlayCircle },
  { href: "/leads", name: "Leads", Icon: Building2 },
];

/** Where companies come from. */
export const DATA_NAV: readonly NavItem[] = [{ href: "/sources", name: "Sources", Icon: Database }];

export const DEVELOPER_NAV: readonly NavItem[] = [
  { href: "/developers/api-keys", name: "API keys", Icon: KeyRound },
  { href: "/developers/webhooks", name: "Webhooks", Icon: Webhook },
  { href: "/developers/requests", name: "Requests", Icon: ArrowLeftRight },
  { href: "/developers/activity", name: "Activity", Icon: History },
  { href: "/developers/reference", name: "API reference", Icon: BookOpen },
];

export const SETTINGS_NAV: NavItem = { href: "/settings", name: "Settings", Icon: Settings };
