import { Badge, type Tone } from "../ui/badge";

function toneOf(status: number): Tone {
  if (status >= 500) return "danger";
  return status >= 400 ? "warning" : "positive";
}

export function RequestStatus({ status, errorCode }: { status: number; errorCode: string | null }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Badge tone={toneOf(status)}>{status}</Badge>
      {errorCode ? (
        <span translate="no" className="text-ink-faint text-xs">
          {errorCode}
        </span>
      ) : null}
    </span>
  );
}
