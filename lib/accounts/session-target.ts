import { toTypeId } from "@/lib/base/ids";
import { deviceWords } from "./device-words";

/** A session as Activity names it. */
export function sessionTarget(session: { id: string; userAgent: string | null; address: string | null }) {
  const device = deviceWords(session.userAgent);
  return {
    id: toTypeId("session", session.id),
    name: session.address ? `${device}, ${session.address}` : device,
  };
}
