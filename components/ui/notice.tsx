import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "info" | "warning" | "danger";

const TONES = {
  info: { className: "bg-sunken text-ink-soft", Icon: Info, icon: "text-ink-faint" },
  warning: { className: "bg-warning-soft text-ink", Icon: TriangleAlert, icon: "text-warning" },
  danger: { className: "bg-danger-soft text-ink", Icon: CircleAlert, icon: "text-danger" },
} satisfies Record<Tone, unknown>;

type Props = { tone?: Tone; children: ReactNode; action?: ReactNode; role?: "alert" | "status" };

export function Notice({ tone = "info", children, action, role }: Props) {
  const { className, Icon, icon } = TONES[tone];
  return (
    <div role={role} className={`flex items-start gap-2.5 rounded-lg border px-3 py-2 ${className}`}>
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${icon}`} />
      <div className="min-w-0 flex-1 self-center">{children}</div>
      {action}
    </div>
  );
}
