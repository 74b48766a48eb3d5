import type { Method } from "@/lib/contract/operation";

const TONES: Record<Method, string> = {
  GET: "text-positive",
  POST: "text-accent",
  PATCH: "text-warning",
  DELETE: "text-danger",
};

export function MethodName({ method }: { method: Method }) {
  return (
    <span translate="no" className={`font-medium font-mono text-xs ${TONES[method]}`}>
      {method}
    </span>
  );
}
