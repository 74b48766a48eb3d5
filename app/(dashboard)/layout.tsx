import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { UnsavedBar } from "@/components/saving/unsaved-bar";
import { AccountMenu } from "@/components/shell/account-menu";
import { BottomNav } from "@/components/shell/bottom-nav";
import { MeProvider } from "@/components/shell/me";
import { Providers } from "@/components/shell/providers";
import { SideNav } from "@/components/shell/side-nav";
import { SkipLink } from "@/components/shell/skip-link";
import { THEME_COOKIE, themeOf } from "@/components/shell/theme";
import { knownZone } from "@/components/ui/intl";
import { ZONE_COOKIE } from "@/components/ui/zone-cookie";
import { getMe } from "@/lib/accounts/get-me";
import { listOwnWorkspaces } from "@/lib/members/list-own-workspaces";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { signOutAction, switchWorkspaceAction } from "./actions";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const ctx = await pageCtx();
  const [me, workspaces, jar] = await Promise.all([getMe(ctx), listOwnWorkspaces(ctx), cookies()]);
  const theme = themeOf(jar.get(THEME_COOKIE)?.value);
  const timeZone = knownZone(jar.get(ZONE_COOKIE)?.value ?? me.workspace.timezone);
  const account = { me, workspaces, theme, signOut: signOutAction, switchWorkspace: switchWorkspaceAction };
  return (
    <Providers timeZone={timeZone} renderedAt={Date.now()}>
      <MeProvider me={me}>
        <SkipLink />
        <div className="flex min-h-dvh md:h-dvh md:overflow-hidden">
          <SideNav workspaceName={me.workspace.name}>
            <AccountMenu {...account} look="side" />
          </SideNav>
          <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col pb-16 outline-none md:min-h-0 md:pb-0">
            {children}
          </main>
          <UnsavedBar />
          <BottomNav>
            <AccountMenu {...account} look="bottom" />
          </BottomNav>
        </div>
      </MeProvider>
    </Providers>
  );
}
