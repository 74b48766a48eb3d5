import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PANEL_COOKIE, panelWidthOf } from "@/components/data-table/panel-cookie";
import { PanelWidthProvider } from "@/components/data-table/panel-width";
import { UnsavedBar } from "@/components/saving/unsaved-bar";
import { AccountMenu } from "@/components/shell/account-menu";
import { BottomNav } from "@/components/shell/bottom-nav";
import { FocusHeading } from "@/components/shell/focus-heading";
import { MeProvider } from "@/components/shell/me";
import { Providers } from "@/components/shell/providers";
import { ShortcutKeys } from "@/components/shell/shortcut-keys";
import { SideNav } from "@/components/shell/side-nav";
import { SkipLink } from "@/components/shell/skip-link";
import { THEME_COOKIE, themeOf } from "@/components/shell/theme";
import { getMe } from "@/lib/accounts/get-me";
import { getPreferences } from "@/lib/accounts/get-preferences";
import { makeQueryClient } from "@/lib/client/query-client";
import { liveRunsQuery } from "@/lib/client/runs";
import { listOwnWorkspaces } from "@/lib/members/list-own-workspaces";
import { countRuns } from "@/lib/runs/count-runs";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { signOutAction, switchWorkspaceAction } from "./actions";
import { Prefetched } from "./prefetched";
import { viewerZone } from "./viewer-zone";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const ctx = await pageCtx();
  const [me, workspaces, preferences, jar, timeZone, live] = await Promise.all([
    getMe(ctx),
    listOwnWorkspaces(ctx),
    getPreferences(ctx),
    cookies(),
    viewerZone(ctx),
    countRuns(ctx, { is_live: "yes" }),
  ]);
  const client = makeQueryClient();
  client.setQueryData(liveRunsQuery().queryKey, live.total);
  const theme = themeOf(jar.get(THEME_COOKIE)?.value);
  const account = { me, workspaces, theme, signOut: signOutAction, switchWorkspace: switchWorkspaceAction };
  return (
    <Providers timeZone={timeZone} renderedAt={Date.now()}>
      <MeProvider me={me}>
        <SkipLink />
        <div className="flex min-h-dvh md:h-dvh md:overflow-hidden">
          <Prefetched client={client}>
            <SideNav workspaceName={me.workspace.name}>
              <AccountMenu {...account} look="side" />
            </SideNav>
          </Prefetched>
          <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col pb-16 outline-none md:min-h-0 md:pb-0">
            <PanelWidthProvider initial={panelWidthOf(jar.get(PANEL_COOKIE)?.value)}>{children}</PanelWidthProvider>
          </main>
          <FocusHeading />
          <ShortcutKeys preferences={preferences} />
          <UnsavedBar />
          <BottomNav>
            <AccountMenu {...account} look="bottom" />
          </BottomNav>
        </div>
      </MeProvider>
    </Providers>
  );
}
