import type { ReactNode } from "react";
import { Logo } from "./logo";
import { DataNav, DeveloperNav, MainNav, SettingsLink } from "./nav-lists";
import { PaletteOpener } from "./palette-opener";

/** The account menu comes as a child, at the foot. */
export function SideNav({ workspaceName, children }: { workspaceName: string; children: ReactNode }) {
  return (
    <header className="hidden w-[232px] shrink-0 flex-col border-e bg-sunken md:flex">
      <div className="flex h-12 items-center gap-2.5 px-4">
        <Logo />
        <span className="min-w-0 truncate font-semibold" title={workspaceName}>
          {workspaceName}
        </span>
      </div>
      <div className="px-2 pt-1">
        <PaletteOpener />
      </div>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-5 overflow-y-auto px-2 pt-2">
        <ul className="flex flex-col gap-0.5">
          <MainNav look="side" />
        </ul>
        <ul className="flex flex-col gap-0.5">
          <DataNav />
        </ul>
        <div>
          <p id="developers" className="px-2 pb-1 text-ink-faint text-xs">
            Developers
          </p>
          <ul aria-labelledby="developers" className="flex flex-col gap-0.5">
            <DeveloperNav />
          </ul>
        </div>
        <div className="mt-auto">
          <SettingsLink />
        </div>
      </nav>
      <div className="p-2">{children}</div>
    </header>
  );
}
