import Link from "next/link";
import type { Workflow } from "@/lib/contract/workflows";
import { counted } from "../ui/intl";

/** The way to what waits to be published; nothing where nothing does. */
export function NotLiveLink({ workflow: { id, draft } }: { workflow: Workflow }) {
  if (!draft) return null;
  return (
    <Link href={`/workflows/${id}/edit`} title={draft.changes.join("\n")} className="link whitespace-nowrap text-xs">
      {counted(draft.changes.length, "change", "changes")} not live
    </Link>
  );
}
