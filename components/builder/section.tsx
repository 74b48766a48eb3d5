import { type ReactNode, useId } from "react";

type Props = {
  title: string;
  /** Of the heading, which then can be gone to. */
  id?: string;
  says?: ReactNode;
  children: ReactNode;
};

export function Section({ title, id: known, says, children }: Props) {
  const made = useId();
  const id = known ?? made;
  return (
    <section aria-labelledby={id} className="border-b px-4 py-5 last:border-b-0 md:px-6">
      <h2 id={id} tabIndex={known ? -1 : undefined} className="w-fit rounded-sm font-semibold text-base">
        {title}
      </h2>
      {says ? <p className="mt-0.5 text-ink-faint">{says}</p> : null}
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </section>
  );
}
