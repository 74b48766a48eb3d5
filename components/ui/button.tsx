"use client";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

type Props = Omit<ButtonProps, "className" | "children"> & {
  look?: ButtonLook;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({ look, size, className, children, isPending, ...props }: Props) {
  return (
    <AriaButton {...props} isPending={isPending ?? false} className={buttonClass(look, size, className)}>
      {isPending ? <Spinner /> : null}
      {children}
    </AriaButton>
  );
}
