/** Stands for a value that is not known; left out where a row is a card. */
export function None({ title }: { title?: string }) {
  return (
    <span data-none title={title} className="text-ink-faint">
      –
    </span>
  );
}
