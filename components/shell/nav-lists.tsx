"use client";
import { LiveRuns } from "./live-runs";
import { DATA_NAV, DEVELOPER_NAV, MAIN_NAV, SETTINGS_NAV } from "./nav-items";
import { NavLink } from "./nav-link";

export function MainNav({ look }: { look: "side" | "bottom" }) {
  return MAIN_NAV.map((item) => (
    <li key={item.href}>
      <NavLink
        {...item}
        look={look}
        badge={item.href === "/runs" ? (id) => <LiveRuns id={id} look={look} /> : undefined}
      />
    </li>
  ));
}

export function DataNav() {
  return DATA_NAV.map((item) => (
    <li key={item.href}>
      <NavLink {...item} look="side" />
    </li>
  ));
}

export function DeveloperNav() {
  return DEVELOPER_NAV.map((item) => (
    <li key={item.href}>
      <NavLink {...item} look="side" />
    </li>
  ));
}

export function SettingsLink() {
  return <NavLink {...SETTINGS_NAV} look="side" />;
}
