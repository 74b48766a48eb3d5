"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  { href: "/settings/profile", name: "Profile" },
  { href: "/settings/team", name: "Team" },
  { href: "/settings/workspace", name: "Workspace" },
];

export function SettingsNav() {
  const path = usePathname();
  return (
    <nav aria-label="Settings" className="shrink-0 overflow-x-auto border-b px-4 md:px-5">
      <ul className="flex gap-4">
        {PAGES.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? "page" : undefined}
              className="-mb-px inline-flex h-9 items-center border-transparent border-b-2 text-ink-soft outline-offset-[-2px] hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
