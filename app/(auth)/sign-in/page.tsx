import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { findSignedIn } from "@/lib/server/auth/find-signed-in";
import { findSession } from "@/lib/server/auth/session";
import { localPath } from "../local-path";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const path = typeof next === "string" ? next : undefined;
  const asked = await headers();
  if (await findSession(asked)) redirect(localPath(path));
  const stranded = await findSignedIn(asked);
  return (
    <>
      <h1 className="mb-5 font-semibold text-lg">Sign in</h1>
      {stranded ? (
        <div className="mb-5">
          <Notice>
            {stranded.email} is no member of the workspace any more. Sign in again for another one, or open an
            invitation that you were sent.
          </Notice>
        </div>
      ) : null}
      <SignInForm action={signInAction} next={path} />
      <p className="mt-5 text-ink-faint text-xs">
        First start? Open the setup link that Prospector printed in its terminal; it creates the owner account.
      </p>
    </>
  );
}
