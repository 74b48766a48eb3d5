import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-class";

type Props = ComponentProps<typeof Link> & { look?: ButtonLook; size?: ButtonSize };

export function ButtonLink({ look, size, className, ...props }: Props) {
  return <Link {...props} className={buttonClass(look, size, className)} />;
}
