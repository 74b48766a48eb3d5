import type { Metadata } from "next";
import { headers } from "next/headers";
import { Refused } from "@/components/auth/refused";
import { ResetPasswordForm } from "@/components/auth/reset-password-form";
import { ButtonLink } from "@/components/ui/button-link";
import { openPasswordLink } from "@/lib/accounts/reset-password";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { orRefused } from "../or-refused";
import { resetPasswordAction } from "./actions";

export const metadata: Metadata = { title: "New password" };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NoLink />;
  const { address } = askedFrom(await headers());
  const link = await orRefused(openPasswordLink({ token, address }));
  if (typeof link === "string") return <Refused>{link}</Refused>;
  if (!link) return <NoLink />;
  return (
    <>
      <h1 className="font-semibold text-lg">Choose a new password</h1>
      <p className="mt-1 mb-5 text-ink-soft">Whatever is signed in to this account now will be signed out.</p>
      <ResetPasswordForm action={resetPasswordAction} token={token} email={link.email} />
    </>
  );
}

function NoLink() {
  return (
    <>
      <h1 className="font-semibold text-lg">This link can’t be used</h1>
      <p className="mt-2 text-ink-soft">It has been used already, or it is out of date.</p>
      <ButtonLink href="/forgot-password" look="primary" className="mt-5 w-full">
        Get a new link
      </ButtonLink>
    </>
  );
}
