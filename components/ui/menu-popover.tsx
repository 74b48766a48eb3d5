"use client";
import { Check } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { type ChoiceProps, type ItemProps, type MenuParts, MenuPartsContext } from "./menu-parts";
import { popoverClass } from "./popover-class";

const itemClass =
  "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm no-underline outline-none select-none data-[disabled]:opacity-50 data-[focused]:bg-hover forced-colors:data-[focused]:outline-2 [&_svg]:size-4 [&_svg]:shrink-0";

function Item({ icon, danger, children, ...props }: ItemProps) {
  return (
    <MenuItem
      {...props}
      textValue={props.textValue ?? (typeof children === "string" ? children : "")}
      className={`${itemClass} ${danger ? "text-danger" : "text-ink [&_svg]:text-ink-faint"}`}
    >
      {icon}
      {children}
    </MenuItem>
  );
}

function Choice({ id, name }: ChoiceProps) {
  return (
    <MenuItem id={id} textValue={name} className={`group ${itemClass}`}>
      <Check aria-hidden className="text-accent opacity-0 group-data-[selected]:opacity-100" />
      <span className="max-w-60 truncate">{name}</span>
    </MenuItem>
  );
}

const PARTS: MenuParts = {
  Item,
  Choice,
  Section: MenuSection,
  Header,
  Separator: () => <Separator className="-mx-1 my-1 border-t" />,
};

type Props = {
  button: RefObject<HTMLButtonElement | null>;
  label: string;
  placement: PopoverProps["placement"];
  onClose: () => void;
  children: ReactNode;
};

/** A menu that is open. */
export function MenuPopover({ button, label, placement, onClose, children }: Props) {
  return (
    <Popover
      aria-label={label}
      triggerRef={button}
      trigger="MenuTrigger"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement={placement}
      offset={4}
      className={popoverClass("min-w-44")}
    >
      <MenuPartsContext value={PARTS}>
        <Menu
          aria-label={label}
          autoFocus="first"
          onClose={onClose}
          className="max-h-[inherit] overflow-auto p-1 outline-none"
        >
          {children}
        </Menu>
      </MenuPartsContext>
    </Popover>
  );
}
