export function popoverClass(extra = ""): string {
  return `rounded-lg bg-raised text-ink shadow-popover outline-none forced-colors:border ${extra}`;
}
