"use client";
import { Bookmark, Check, ChevronDown, House, Pencil, Plus, RotateCcw, Save, Trash2, Users } from "lucide-react";
import type { View } from "@/lib/contract/views";
import { Button } from "../ui/button";
import { Menu, MenuHeader, MenuItem, MenuSection, MenuSeparator } from "../ui/menu";
import type { ViewActions } from "./use-view-actions";
import type { Viewed } from "./use-viewed";

type Props = {
  viewed: Viewed;
  actions: ViewActions;
  /** The list without a view: "All leads". */
  all: string;
};

export function ViewMenu({ viewed, actions, all }: Props) {
  const { views, view } = viewed;
  const [shared, own] = [views.filter((one) => one.is_shared), views.filter((one) => !one.is_shared)];
  return (
    <Menu
      label="Views"
      placement="bottom start"
      trigger={
        <Button size="sm" look="ghost" className="min-w-0 max-w-64">
          <Bookmark aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">View: </span>
          <span className="truncate text-ink" title={view?.name}>
            {view?.name ?? all}
          </span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
        </Button>
      }
    >
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
    </Menu>
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
