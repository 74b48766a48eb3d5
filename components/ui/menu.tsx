"use client";
import { cloneElement, type ReactElement, type ReactNode, use } from "react";
import type { PopoverProps } from "react-aria-components/Popover";
import { type ChoiceProps, type HeaderProps, type ItemProps, MenuPartsContext, type SectionProps } from "./menu-parts";
import { part } from "./part";
import { useOpening } from "./use-opening";

const MenuPopover = part(() => import("./menu-popover").then((file) => file.MenuPopover));

type TriggerProps = Partial<ReturnType<typeof useOpening>["trigger"]>;
type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<TriggerProps>;
  label: string;
  placement?: PopoverProps["placement"];
  children: ReactNode;
};

export function Menu({ trigger, label, placement = "bottom end", children }: MenuProps) {
  const opening = useOpening("menu");
  return (
    <>
      {cloneElement(trigger, opening.trigger)}
      {opening.isOpen ? (
        <MenuPopover button={opening.button} label={label} placement={placement} onClose={opening.close}>
          {children}
        </MenuPopover>
      ) : null}
    </>
  );
}

export function MenuItem(props: ItemProps) {
  const parts = use(MenuPartsContext);
  return parts ? <parts.Item {...props} /> : null;
}

export function MenuChoice(props: ChoiceProps) {
  const parts = use(MenuPartsContext);
  return parts ? <parts.Choice {...props} /> : null;
}

export function MenuSection(props: SectionProps) {
  const parts = use(MenuPartsContext);
  return parts ? <parts.Section {...props} /> : null;
}

export function MenuHeader(props: HeaderProps) {
  const parts = use(MenuPartsContext);
  return parts ? <parts.Header {...props} /> : null;
}

export function MenuSeparator() {
  const parts = use(MenuPartsContext);
  return parts ? <parts.Separator /> : null;
}
