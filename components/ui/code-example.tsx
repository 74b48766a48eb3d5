import { CopyButton } from "./copy-button";

type Props = { title: string; text: string; what: string };

/** Code to be copied, under a heading of its own. */
export function CodeExample({ title, text, what }: Props) {
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between">
        <h3 className="font-medium">{title}</h3>
        <CopyButton text={text} what={what} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached by keyboard */}
      <pre tabIndex={0} translate="no" className="overflow-x-auto rounded-md border bg-sunken p-3 font-mono text-xs">
        {text}
      </pre>
    </div>
  );
}
