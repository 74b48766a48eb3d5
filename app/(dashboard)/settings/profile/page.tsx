import type { Metadata } from "next";
import { Facts } from "@/components/settings/facts";
import { SettingsSection } from "@/components/settings/settings-section";
import { getMe } from "@/lib/auth/get-me";
import { pageCtx } from "@/lib/auth/page-ctx";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { member } = await getMe(await pageCtx());
  return (
    <SettingsSection title="You">
      <Facts
        facts={[
          { name: "Name", value: member.name },
          { name: "Email", value: member.email },
        ]}
      />
    </SettingsSection>
  );
}
