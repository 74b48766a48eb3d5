import { mail } from "@/lib/base/env";

/** Whether this installation has been told where to give mail to. */
export function isMailSent(): boolean {
  return mail() !== null;
}
