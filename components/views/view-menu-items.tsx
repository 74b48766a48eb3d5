"use client";
import { Check, House, Pencil, Plus, RotateCcw, Save, Trash2, Users } from "lucide-react";
import type { RefObject } from "react";
import type { View } from "@/lib/contract/views";
import { MenuHeader, MenuItem, MenuSection, MenuSeparator } from "../ui/menu";
import { MenuPopover } from "../ui/menu-popover";
import type { ViewActions } from "./use-view-actions";
import type { Viewed } from "./use-viewed";

export type ViewMenuProps = {
  viewed: Viewed;
  actions: ViewActions;
  /** The list without a view: "All leads". */
  all: string;
};
type Props = ViewMenuProps & { button: RefObject<HTMLButtonElement | null>; onClose: () => void };

/** The views of a list and what can be done with them, while the menu is open. */
export function ViewMenuItems({ viewed, actions, all, button, onClose }: Props) {
  const { views, view } = viewed;
  const [shared, own] = [views.filter((one) => one.is_shared), views.filter((one) => !one.is_shared)];
  return (
    <MenuPopover button={button} label="Views" placement="bottom start" onClose={onClose}>
      <MenuItem icon={<Mark isOn={view === null} />} onAction={() => viewed.open(null)}>
        {all}
      </MenuItem>
      {own.length > 0 ? <ViewSection title="Yours" views={own} viewed={viewed} /> : null}
      {shared.length > 0 ? <ViewSection title="Shared" views={shared} viewed={viewed} /> : null}
      <MenuSeparator />
      <MenuItem icon={<Plus aria-hidden />} onAction={() => actions.ask("create")}>
        Save as a new view…
      </MenuItem>
      {view ? <OwnActions view={view} viewed={viewed} actions={actions} /> : null}
    </MenuPopover>
  );
}

const Mark = ({ isOn }: { isOn: boolean }) => <Check aria-hidden className={isOn ? "text-accent!" : "opacity-0"} />;

function ViewSection({ title, views, viewed }: { title: string; views: readonly View[]; viewed: Viewed }) {
  return (
    <MenuSection className="-mx-1 mt-1 border-t px-1 pt-1">
      <MenuHeader className="px-2 py-1 text-ink-faint text-xs">{title}</MenuHeader>
      {views.map((one) => (
        <MenuItem
          key={one.id}
          id={one.id}
          textValue={one.name}
          icon={<Mark isOn={one.id === viewed.view?.id} />}
          onAction={() => viewed.open(one)}
        >
          <span className="max-w-60 flex-1 truncate" title={one.name}>
            {one.name}
          </span>
          {one.is_default ? (
            <House role="img" aria-label="The list opens with it" className="size-3.5! text-ink-faint" />
          ) : null}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function OwnActions({ view, viewed, actions }: { view: View; viewed: Viewed; actions: ViewActions }) {
  const isChanged = viewed.unsaved.length > 0;
  const mayChange = actions.mayChange(view);
  return (
    <MenuSection aria-label={view.name} className="-mx-1 mt-1 border-t px-1 pt-1">
      {isChanged && mayChange ? (
        <MenuItem icon={<Save aria-hidden />} onAction={() => actions.save(view)}>
          Update this view
        </MenuItem>
      ) : null}
      {isChanged ? (
        <MenuItem icon={<RotateCcw aria-hidden />} onAction={() => viewed.open(view)}>
          Put back as it is saved
        </MenuItem>
      ) : null}
      {mayChange ? (
        <>
          <MenuItem icon={<Pencil aria-hidden />} onAction={() => actions.ask("rename")}>
            Rename…
          </MenuItem>
          <MenuItem
            icon={<House aria-hidden />}
            onAction={() => actions.change(view, { is_default: !view.is_default })}
          >
            {view.is_default
              ? "Don’t open the list with it"
              : view.is_shared
                ? "Open the list with it, for everybody"
                : "Open the list with it"}
          </MenuItem>
        </>
      ) : null}
      {actions.mayShare(view) ? (
        <MenuItem icon={<Users aria-hidden />} onAction={() => actions.change(view, { is_shared: !view.is_shared })}>
          {view.is_shared ? "Make it private" : "Share with the workspace"}
        </MenuItem>
      ) : null}
      {mayChange ? (
        <MenuItem danger icon={<Trash2 aria-hidden />} onAction={() => actions.ask("delete")}>
          Delete…
        </MenuItem>
      ) : null}
    </MenuSection>
  );
}
