import type { Metadata } from "next";
import { headers } from "next/headers";
import { Refused } from "@/components/auth/refused";
import { SetupForm } from "@/components/auth/setup-form";
import { ButtonLink } from "@/components/ui/button-link";
import { isSetupToken } from "@/lib/accounts/claim-installation";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { orRefused } from "../or-refused";
import { claimAction } from "./actions";

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NoSetup missing />;
  const { address } = askedFrom(await headers());
  const isOpen = await orRefused(isSetupToken({ token, address }));
  if (typeof isOpen === "string") return <Refused>{isOpen}</Refused>;
  if (!isOpen) return <NoSetup missing={false} />;
  return (
    <>
      <h1 className="font-semibold text-lg">Create the owner account</h1>
      <p className="mt-1 mb-5 text-ink-soft">This account owns the installation. The setup link works once.</p>
      <SetupForm action={claimAction} token={token} />
    </>
  );
}

function NoSetup({ missing }: { missing: boolean }) {
  return (
    <>
      <h1 className="font-semibold text-lg">{missing ? "A setup link is needed" : "This setup link can’t be used"}</h1>
      <p className="mt-2 text-ink-soft">
        {missing
          ? "Setup starts from the link that Prospector prints in its terminal on the first start."
          : "It has been used already, or a later start has printed a newer one. If an account exists, sign in with it. If not, start Prospector again and open the link that it prints."}
      </p>
      <ButtonLink href="/sign-in" look="primary" className="mt-5 w-full">
        Sign in
      </ButtonLink>
    </>
  );
}
