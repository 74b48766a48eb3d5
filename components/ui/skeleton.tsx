/** A grey bar in place of text that has not come yet; appears after 150 ms only. */
export function Skeleton({ className = "" }: { className?: string }) {
  return (
    <span aria-hidden className={`block animate-appear rounded-sm bg-pressed forced-colors:border ${className}`} />
  );
}
