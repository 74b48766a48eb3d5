import { ArrowLeftRight } from "lucide-react";
import { CurlExample } from "../api-keys/curl-example";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";

export function FirstRequest({ address }: { address: string }) {
  return (
    <>
      <EmptyState
        icon={<ArrowLeftRight aria-hidden />}
        title="No requests yet"
        action={<ButtonLink href="/developers/api-keys">Go to the keys</ButtonLink>}
      >
        Every request that a program makes with a key is listed here, a moment after its answer: what it asked for, what
        it was answered, how long that took, and the id that the answer carried.
      </EmptyState>
      <div className="mx-auto max-w-xl px-4 pb-16">
        <h2 className="sr-only">The first request</h2>
        <CurlExample origin={address} secret="$PROSPECTOR_API_KEY" />
      </div>
    </>
  );
}
