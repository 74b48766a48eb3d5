"use client";
import { Columns3 } from "lucide-react";
import { Button } from "../ui/button";
import { Menu, MenuChoice, MenuSection } from "../ui/menu";

type Props = {
  /** Those that may be hidden. */
  columns: readonly { id: string; label: string }[];
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
};

export function ColumnsMenu({ columns, hidden, onChange }: Props) {
  const shown = columns.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id);
  return (
    <Menu
      label="Columns to show"
      trigger={
        <Button size="sm" look="ghost">
          <Columns3 aria-hidden className="size-3.5" />
          Columns
        </Button>
      }
    >
      <MenuSection
        aria-label="Columns to show"
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={(keys) => {
          if (keys === "all") return onChange([]);
          onChange(columns.filter(({ id }) => !keys.has(id)).map(({ id }) => id));
        }}
      >
        {columns.map(({ id, label }) => (
          <MenuChoice key={id} id={id} name={label} />
        ))}
      </MenuSection>
    </Menu>
  );
}
