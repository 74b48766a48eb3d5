const SHOWN = 20;

/** Changes in words, one a line. */
export function ChangeList({ changes }: { changes: readonly string[] }) {
  return (
    <ul className="mt-1 list-disc ps-5 text-ink-soft">
      {changes.slice(0, SHOWN).map((change) => (
        <li key={change} className="break-words first-letter:uppercase">
          {change}
        </li>
      ))}
      {changes.length > SHOWN ? <li>and {changes.length - SHOWN} more</li> : null}
    </ul>
  );
}
