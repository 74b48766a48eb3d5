import type { Metadata } from "next";
import { headers } from "next/headers";
import { JoinForm, JoinSignedInForm } from "@/components/auth/join-forms";
import { Refused } from "@/components/auth/refused";
import { ROLE_WORDS } from "@/components/shell/role-words";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { findInvitationByLink } from "@/lib/members/find-invitation-by-link";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { findSignedIn } from "@/lib/server/auth/find-signed-in";
import { orRefused } from "../or-refused";
import { joinAction, joinAsAnotherAction, joinSignedInAction } from "./actions";

export const metadata: Metadata = { title: "Join a workspace", referrer: "no-referrer" };

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NoInvitation />;
  const asked = await headers();
  const invitation = await orRefused(findInvitationByLink({ token, address: askedFrom(asked).address }));
  if (typeof invitation === "string") return <Refused>{invitation}</Refused>;
  if (!invitation) return <NoInvitation />;
  const { workspaceName, role, invitedBy } = invitation;
  const signedIn = await findSignedIn(asked);
  const signIn = `/sign-in?next=${encodeURIComponent(`/join?token=${encodeURIComponent(token)}`)}`;
  return (
    <>
      <h1 className="break-words font-semibold text-lg">Join {workspaceName}</h1>
      <p className="mt-1 mb-5 break-words text-ink-soft">
        {invitedBy} invites you as {ROLE_WORDS[role].name.toLowerCase()}. {ROLE_WORDS[role].can}
      </p>
      {signedIn ? (
        <>
          <JoinSignedInForm action={joinSignedInAction} token={token} name={signedIn.name} email={signedIn.email} />
          <form action={joinAsAnotherAction} className="mt-3">
            <input type="hidden" name="token" value={token} />
            <SubmitButton look="secondary" className="w-full">
              Use another account
            </SubmitButton>
          </form>
        </>
      ) : (
        <>
          <JoinForm action={joinAction} token={token} />
          <ButtonLink href={signIn} className="mt-3 w-full">
            I have an account
          </ButtonLink>
        </>
      )}
    </>
  );
}

function NoInvitation() {
  return (
    <>
      <h1 className="font-semibold text-lg">This invitation can’t be used</h1>
      <p className="mt-2 text-ink-soft">
        It has been used already, was revoked, or is too old. Ask whoever sent it for a new one.
      </p>
      <ButtonLink href="/sign-in" look="primary" className="mt-5 w-full">
        Sign in
      </ButtonLink>
    </>
  );
}
