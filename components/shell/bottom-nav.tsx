import type { ReactNode } from "react";
import { MainNav } from "./nav-lists";

export function BottomNav({ children }: { children: ReactNode }) {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-4">
        <MainNav look="bottom" />
        <li>{children}</li>
      </ul>
    </nav>
  );
}
