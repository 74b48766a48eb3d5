type Props = { label: string; value: number | null; text: string };

/** `value` from 0 to 1; null while the whole is not known. */
export function ProgressBar({ label, value, text }: Props) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={text}
      {...(percent === null ? {} : { "aria-valuenow": percent })}
      className="h-1.5 overflow-hidden rounded-full bg-pressed forced-colors:border"
    >
      <div
        className={`h-full rounded-full bg-accent-solid transition-[width] duration-300 forced-colors:bg-[Highlight] ${percent === null ? "w-1/4 animate-breathe" : ""}`}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
