export type ButtonLook = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "icon";

const BASE =
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors duration-75 disabled:opacity-50 aria-disabled:opacity-50 forced-colors:border";

const LOOKS: Record<ButtonLook, string> = {
  primary:
    "bg-accent-solid text-white shadow-control hover:bg-accent-solid-hover active:bg-accent-solid data-[pressed]:bg-accent-solid",
  secondary:
    "border border-line bg-raised text-ink shadow-control hover:bg-hover active:bg-pressed data-[pressed]:bg-pressed",
  ghost:
    "text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed data-[pressed]:bg-pressed aria-expanded:bg-hover",
  danger: "bg-danger-solid text-white shadow-control hover:bg-danger-solid-hover",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-xs",
  md: "h-8 px-3 text-sm",
  icon: "size-7",
};

export function buttonClass(look: ButtonLook = "secondary", size: ButtonSize = "md", extra = ""): string {
  return `${BASE} ${LOOKS[look]} ${SIZES[size]} ${extra}`;
}
