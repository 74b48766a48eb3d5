"use client";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { popoverClass } from "./popover-class";

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  placement?: PopoverProps["placement"];
  children: ReactNode;
};

export function Menu({ trigger, label, placement = "bottom end", children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={popoverClass("min-w-44")}>
        <AriaMenu aria-label={label} className="max-h-[inherit] overflow-auto p-1 outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

type ItemProps = Omit<MenuItemProps, "className" | "children"> & {
  icon?: ReactNode;
  danger?: boolean;
  children: ReactNode;
};

export const menuItemClass =
  "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm no-underline outline-none select-none data-[disabled]:opacity-50 data-[focused]:bg-hover forced-colors:data-[focused]:outline-2 [&_svg]:size-4 [&_svg]:shrink-0";

export function MenuItem({ icon, danger, children, ...props }: ItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={props.textValue ?? (typeof children === "string" ? children : "")}
      className={`${menuItemClass} ${danger ? "text-danger" : "text-ink [&_svg]:text-ink-faint"}`}
    >
      {icon}
      {children}
    </AriaMenuItem>
  );
}

export function MenuSeparator() {
  return <Separator className="-mx-1 my-1 border-t" />;
}
