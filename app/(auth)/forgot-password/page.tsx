import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/auth/forgot-password-form";
import { ButtonLink } from "@/components/ui/button-link";
import { isMailSent } from "@/lib/mail/is-mail-sent";
import { forgotPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Forgot your password?" };

/** Whether mail is sent is read as it is asked for, not as the page is built. */
export const dynamic = "force-dynamic";

export default function ForgotPasswordPage() {
  return (
    <>
      <h1 className="font-semibold text-lg">Forgot your password?</h1>
      {isMailSent() ? <ByMail /> : <ByHand />}
      <ButtonLink href="/sign-in" className="mt-5 w-full">
        Back to sign in
      </ButtonLink>
    </>
  );
}

function ByMail() {
  return (
    <>
      <p className="mt-1 mb-5 text-ink-soft">We send you a link with which you set a new one.</p>
      <ForgotPasswordForm action={forgotPasswordAction} />
    </>
  );
}

function ByHand() {
  return (
    <>
      <p className="mt-2 text-ink-soft">
        This Prospector sends no e-mail. Ask an owner of your workspace, or whoever runs Prospector, for a link with
        which you set a new one.
      </p>
      <p className="mt-4 text-ink-soft text-sm">Whoever runs it makes the link with:</p>
      <pre className="mt-1.5 whitespace-pre-wrap break-words rounded-md border bg-sunken px-3 py-2 font-mono text-xs">
        npm run admin -- user reset-password --email you@example.com
      </pre>
    </>
  );
}
