"use client";
import { type AuthAction, AuthForm } from "../auth/auth-form";
import { Badge } from "../ui/badge";
import { buttonClass } from "../ui/button-class";
import { SubmitButton } from "../ui/submit-button";
import { Time } from "../ui/time";

type Session = {
  id: string;
  device: string;
  address: string | null;
  created_at: string;
  last_seen_at: string;
  is_this: boolean;
};

/** One form: the button that is pressed says which session it ends, and the last one all but this. */
export function SessionList({ action, sessions }: { action: AuthAction; sessions: readonly Session[] }) {
  return (
    <AuthForm action={action} label="Sessions">
      {() => (
        <>
          <ul aria-label="Sessions" className="divide-y rounded-lg border">
            {sessions.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </ul>
          {sessions.length > 1 ? (
            <SubmitButton look="secondary" className="self-start">
              Sign out everywhere else
            </SubmitButton>
          ) : null}
        </>
      )}
    </AuthForm>
  );
}

function SessionItem({ session: { id, device, address, created_at, last_seen_at, is_this } }: { session: Session }) {
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{device}</span>
          {is_this ? <Badge tone="positive">This one</Badge> : null}
        </div>
        <div className="flex flex-wrap gap-x-3 text-ink-soft text-sm">
          {address ? (
            <span translate="no" className="break-all">
              {address}
            </span>
          ) : null}
          {is_this ? null : (
            <span>
              Seen <Time value={last_seen_at} />
            </span>
          )}
          <span>
            Signed in <Time value={created_at} />
          </span>
        </div>
      </div>
      {is_this ? null : (
        <button type="submit" name="session" value={id} className={buttonClass("secondary", "sm")}>
          End
          <span className="sr-only">
            {" "}
            the session of {device}
            {address ? ` at ${address}` : ""}
          </span>
        </button>
      )}
    </li>
  );
}
