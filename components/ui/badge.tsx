import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "positive" | "warning" | "danger";

const TONES: Record<Tone, string> = {
  neutral: "bg-hover text-ink-soft",
  accent: "bg-accent-soft text-accent",
  positive: "bg-positive-soft text-positive",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};

type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode };

export function Badge({ tone = "neutral", icon, children }: Props) {
  return (
    <span
      className={`inline-flex h-5 items-center gap-1 rounded-full px-2 font-medium text-xs whitespace-nowrap forced-colors:border ${TONES[tone]}`}
    >
      {icon}
      {children}
    </span>
  );
}
