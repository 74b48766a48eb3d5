import { type ComponentType, createContext, type ReactNode } from "react";
import type { MenuItemProps, MenuSectionProps } from "react-aria-components/Menu";

export type ItemProps = Omit<MenuItemProps, "className" | "children"> & {
  icon?: ReactNode;
  danger?: boolean;
  children: ReactNode;
};
/** Of which one or more are chosen. */
export type ChoiceProps = { id: string; name: string };
export type SectionProps = Omit<MenuSectionProps<object>, "className"> & { className?: string; children: ReactNode };
export type HeaderProps = { className?: string; children: ReactNode };

export type MenuParts = {
  Item: ComponentType<ItemProps>;
  Choice: ComponentType<ChoiceProps>;
  Separator: ComponentType;
  Section: ComponentType<SectionProps>;
  Header: ComponentType<HeaderProps>;
};
/** What an open menu is made of: its code comes with the first that is opened, and no page waits for it. */
export const MenuPartsContext = createContext<MenuParts | null>(null);
