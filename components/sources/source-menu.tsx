"use client";
import { Ellipsis, FileUp } from "lucide-react";
import type { Source } from "@/lib/contract/directory";
import { useCanWrite } from "../shell/me";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";

export function SourceMenu({ source }: { source: Source }) {
  if (!useCanWrite() || source.kind !== "list") return null;
  const label = `More for ${source.name}`;
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <IconButton label={label}>
          <Ellipsis aria-hidden className="size-4" />
        </IconButton>
      }
    >
      <MenuItem icon={<FileUp aria-hidden />} href={`/sources/new?list=${encodeURIComponent(source.key)}`}>
        Upload a newer version
      </MenuItem>
    </Menu>
  );
}
