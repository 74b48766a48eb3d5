import type { Metadata } from "next";
import { Facts } from "@/components/settings/facts";
import { SettingsSection } from "@/components/settings/settings-section";
import { ROLE_WORDS } from "@/components/shell/role-words";
import { pageCtx } from "@/lib/auth/page-ctx";
import { listMembers } from "@/lib/members/list-members";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const members = await listMembers(await pageCtx());
  return (
    <SettingsSection title="Members">
      <Facts facts={members.map(({ name, email, role }) => ({ name: name || email, value: ROLE_WORDS[role].name }))} />
    </SettingsSection>
  );
}
