"use client";
import type { ReactNode, Ref } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { Button } from "./button";
import { Tooltip } from "./tooltip";

type Props = {
  label: string;
  children: ReactNode;
  onPress?: (event: PressEvent) => void;
  isDisabled?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ label, children, ...props }: Props) {
  return (
    <Tooltip text={label}>
      <Button look="ghost" size="icon" aria-label={label} {...props}>
        {children}
      </Button>
    </Tooltip>
  );
}
