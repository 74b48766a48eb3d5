"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useId } from "react";
import type { NavItem } from "./nav-items";

const LOOKS = {
  side: "flex h-8 items-center gap-2.5 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:font-medium aria-[current]:text-ink",
  bottom:
    "relative flex h-14 flex-col items-center justify-center gap-0.5 text-ink-faint text-xs aria-[current]:font-medium aria-[current]:text-accent",
} as const;

type Props = NavItem & {
  look: keyof typeof LOOKS;
  /** What goes on there: it describes the link. */
  badge?: ((id: string) => ReactNode) | undefined;
};

export function NavLink({ href, name, Icon, look, badge }: Props) {
  const path = usePathname();
  const id = useId();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={isHere ? (path === href ? "page" : "true") : undefined}
      aria-describedby={badge ? id : undefined}
      className={LOOKS[look]}
    >
      <Icon aria-hidden className={look === "side" ? "size-4" : "size-5"} strokeWidth={1.75} />
      {name}
      {badge?.(id)}
    </Link>
  );
}
