"use client";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { ViewActions } from "./use-view-actions";
import type { Viewed } from "./use-viewed";
import { ViewMenu } from "./view-menu";

const ViewDialogs = part(() => import("./view-dialogs").then((file) => file.ViewDialogs));

type Props = { viewed: Viewed; actions: ViewActions; all: string };

/** Which view the list shows, whether that is saved, and what can be done with it. */
export function ViewBar({ viewed, actions, all }: Props) {
  const { view, unsaved, isOlder } = viewed;
  return (
    <>
      <ViewMenu viewed={viewed} actions={actions} all={all} />
      {view && unsaved.length > 0 && !isOlder ? (
        <span className="flex items-center gap-1">
          <span className="whitespace-nowrap text-warning text-xs">Unsaved changes</span>
          {actions.mayChange(view) ? (
            <Button size="sm" isPending={actions.saving.isPending} onPress={() => actions.save(view)}>
              Update view
            </Button>
          ) : null}
        </span>
      ) : null}
      {actions.question ? <ViewDialogs actions={actions} view={view} /> : null}
    </>
  );
}
