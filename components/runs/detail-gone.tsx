import { EmptyState } from "../ui/empty-state";
import { Time } from "../ui/time";

/** In place of what a run no longer keeps. */
export function DetailGone({ at }: { at: string }) {
  return (
    <EmptyState title="No longer kept">
      The detail of this run was dropped for its age, <Time value={at} />. Its counts stay, the results that became
      leads, and the leads. Settings → Workspace says how long runs keep it.
    </EmptyState>
  );
}
