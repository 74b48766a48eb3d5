import type { ReactNode } from "react";

type Props = { title: string; says?: ReactNode; children: ReactNode };

/** One subject of a settings page, which saves on its own. */
export function SettingsSection({ title, says, children }: Props) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-b px-4 py-6 last:border-b-0 md:grid-cols-[14rem_minmax(0,32rem)] md:px-5">
      <div>
        <h2 className="font-medium">{title}</h2>
        {says ? <p className="mt-1 text-ink-soft text-sm">{says}</p> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}
