import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/profile/change-password-form";
import { NameForm } from "@/components/profile/name-form";
import { SessionList } from "@/components/profile/session-list";
import { SettingsSection } from "@/components/settings/settings-section";
import { SingleKeysSwitch } from "@/components/shell/single-keys-switch";
import { getMe } from "@/lib/accounts/get-me";
import { listSessions } from "@/lib/accounts/list-sessions";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { changePasswordAction, endSessionAction, updateNameAction } from "./actions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const ctx = await pageCtx();
  const [{ member }, sessions] = await Promise.all([getMe(ctx), listSessions(ctx)]);
  return (
    <>
      <SettingsSection title="You" says="How others in your workspaces see you.">
        <NameForm action={updateNameAction} name={member.name} email={member.email} />
      </SettingsSection>
      <SettingsSection title="Password" says="A change signs you out everywhere else.">
        <ChangePasswordForm action={changePasswordAction} email={member.email} />
      </SettingsSection>
      <SettingsSection title="Keyboard" says="On every device where you sign in to this workspace.">
        <SingleKeysSwitch />
      </SettingsSection>
      <SettingsSection title="Sessions" says="Where you are signed in. API keys are apart from them, and work on.">
        <SessionList action={endSessionAction} sessions={sessions} />
      </SettingsSection>
    </>
  );
}
