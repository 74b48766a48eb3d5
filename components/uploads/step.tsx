import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";

type Props = {
  number: number;
  title: string;
  /** In one line, once it is known. */
  says?: ReactNode;
  state: "done" | "now" | "later";
  children?: ReactNode;
};

/** One of the steps down the page of an upload. */
export function Step({ number, title, says, state, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="relative flex gap-3 border-b px-4 py-5 md:px-5">
      <span
        aria-hidden
        className={`mt-0.5 grid size-5 shrink-0 place-items-center rounded-full text-xs tabular-nums ${
          state === "done"
            ? "bg-positive-soft text-positive"
            : state === "now"
              ? "bg-accent-solid text-white"
              : "bg-pressed text-ink-faint"
        }`}
      >
        {state === "done" ? <Check className="size-3.5" /> : number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div>
          <h2 id={id} className={`font-medium text-base ${state === "later" ? "text-ink-faint" : ""}`}>
            {title}
          </h2>
          {says ? <div className="text-ink-soft">{says}</div> : null}
        </div>
        {children}
      </div>
    </section>
  );
}
