"use client";
import { ChevronsUpDown, CircleUser, Ellipsis, Keyboard, LogOut } from "lucide-react";
import { startTransition, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Me } from "@/lib/contract/me";
import { keepCookie } from "../ui/keep-cookie";
import { Menu, MenuChoice, MenuHeader, MenuItem, MenuSection, MenuSeparator } from "../ui/menu";
import { DATA_NAV, DEVELOPER_NAV, SETTINGS_NAV } from "./nav-items";
import { openKeys } from "./open-keys";
import { ROLE_WORDS } from "./role-words";
import { THEME_COOKIE, THEMES, type Theme, themeOf } from "./theme";
import { type OwnWorkspace, WorkspaceSection } from "./workspace-section";

const THEME_NAMES: Record<Theme, string> = { system: "Same as the system", light: "Light", dark: "Dark" };

type Props = {
  me: Me;
  /** Of the person, this one among them. */
  workspaces: readonly OwnWorkspace[];
  theme: Theme;
  signOut: () => Promise<void>;
  switchWorkspace: (workspaceId: string) => Promise<string | null>;
  look: "side" | "bottom";
};

export function AccountMenu({ me, workspaces, theme, signOut, switchWorkspace, look }: Props) {
  const { name, email, role } = me.member;
  return (
    <Menu
      label="Account"
      placement={look === "side" ? "top start" : "top end"}
      trigger={look === "side" ? sideTrigger({ name, email }) : BOTTOM_TRIGGER}
    >
      <MenuSection aria-label="You">
        <MenuHeader className="px-2 pt-1 pb-2">
          <div className="max-w-60 truncate font-medium">{name}</div>
          <div className="max-w-60 truncate text-ink-faint text-xs">{email}</div>
          <div className="text-ink-faint text-xs">{ROLE_WORDS[role].name}</div>
        </MenuHeader>
      </MenuSection>
      {look === "bottom"
        ? [...DATA_NAV, ...DEVELOPER_NAV, SETTINGS_NAV].map(({ href, name, Icon }) => (
            <MenuItem key={href} icon={<Icon aria-hidden />} href={href}>
              {name}
            </MenuItem>
          ))
        : null}
      <MenuItem icon={<CircleUser aria-hidden />} href="/settings/profile">
        Profile
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden />} onAction={openKeys}>
        Keys
      </MenuItem>
      {workspaces.length > 1 ? (
        <WorkspaceSection workspaces={workspaces} here={me.workspace.id} onSwitch={switchWorkspace} />
      ) : null}
      <ThemeSection theme={theme} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onAction={() => startTransition(signOut)}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

function ThemeSection({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  function choose(next: Theme) {
    setChosen(next);
    keepCookie(THEME_COOKIE, next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => choose(themeOf([...keys].map(String)[0]))}
      className="-mx-1 border-t px-1 pt-1"
    >
      <MenuHeader className="px-2 py-1 text-ink-faint text-xs">Appearance</MenuHeader>
      {THEMES.map((key) => (
        <MenuChoice key={key} id={key} name={THEME_NAMES[key]} />
      ))}
    </MenuSection>
  );
}

function sideTrigger({ name, email }: { name: string; email: string }) {
  return (
    <Button className="flex w-full items-center gap-2.5 rounded-md p-2 text-start hover:bg-hover aria-expanded:bg-hover">
      <span
        aria-hidden
        data-letter={(name || email).slice(0, 1)}
        className="grid size-6 shrink-0 place-items-center rounded-full bg-pressed font-medium text-ink-soft text-xs uppercase before:content-[attr(data-letter)]"
      />
      <span className="min-w-0 flex-1 truncate">
        <span className="sr-only">Account: </span>
        {name}
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
    </Button>
  );
}

const BOTTOM_TRIGGER = (
  <Button className="flex h-14 w-full flex-col items-center justify-center gap-0.5 text-ink-faint text-xs">
    <Ellipsis aria-hidden className="size-5" strokeWidth={1.75} />
    More
  </Button>
);
