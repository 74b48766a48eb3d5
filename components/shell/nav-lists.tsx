"use client";
import { NavLink } from "./nav-link";
import { DEVELOPER_NAV, MAIN_NAV } from "./nav-items";

export function MainNav({ look }: { look: "side" | "bottom" }) {
  return MAIN_NAV.map((item) => (
    <li key={item.href}>
      <NavLink {...item} look={look} />
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
