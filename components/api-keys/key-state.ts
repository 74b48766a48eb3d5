import type { ApiKey } from "@/lib/contract/api-keys";
import type { Tone } from "../ui/badge";

export function keyState(
  { revoked_at, expires_at }: ApiKey,
  now: number,
): { name: string; tone: Tone; works: boolean } {
  if (revoked_at) return { name: "Revoked", tone: "neutral", works: false };
  if (expires_at && Date.parse(expires_at) <= now) return { name: "Expired", tone: "warning", works: false };
  return { name: "Active", tone: "positive", works: true };
}
