"use client";
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  use,
  useRef,
  useState,
} from "react";
import type { PopoverProps } from "react-aria-components/Popover";
import { type ChoiceProps, type HeaderProps, type ItemProps, MenuPartsContext, type SectionProps } from "./menu-parts";
import { part } from "./part";

const MenuPopover = part(() => import("./menu-popover").then((file) => file.MenuPopover));

type TriggerProps = {
  ref?: Ref<HTMLButtonElement>;
  onPress?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
};
type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<TriggerProps>;
  label: string;
  placement?: PopoverProps["placement"];
  children: ReactNode;
};

export function Menu({ trigger, label, placement = "bottom end", children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        onPress: () => setOpen(true),
        onKeyDown: ({ key }) => (key === "ArrowDown" || key === "ArrowUp") && setOpen(true),
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
      })}
      {isOpen ? (
        <MenuPopover button={button} label={label} placement={placement} onClose={() => setOpen(false)}>
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
