import type { Metadata } from "next";
import { Facts } from "@/components/settings/facts";
import { SettingsSection } from "@/components/settings/settings-section";
import { getMe } from "@/lib/auth/get-me";
import { pageCtx } from "@/lib/auth/page-ctx";

export const metadata: Metadata = { title: "Workspace" };

export default async function WorkspacePage() {
  const { workspace } = await getMe(await pageCtx());
  return (
    <SettingsSection title="Workspace">
      <Facts
        facts={[
          { name: "Name", value: workspace.name },
          { name: "Time zone", value: workspace.timezone },
          { name: "Requests a minute and key", value: workspace.rate_limit.toLocaleString("en") },
        ]}
      />
    </SettingsSection>
  );
}
