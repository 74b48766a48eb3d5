import type { Guide } from "@/lib/reference/guides";
import { CodeBlock } from "./code-block";
import { InCode } from "./in-code";

type Props = { guide: Guide /** Of the reader's installation. */; address: string };

export function GuideSection({ guide: { id, title, text, table, examples }, address }: Props) {
  return (
    <section aria-labelledby={id} className="border-t py-8 first:border-t-0 first:pt-6">
      <h2 id={id} className="scroll-mt-4 max-md:scroll-mt-18 font-semibold text-lg">
        {title}
      </h2>
      {text.map((paragraph) => (
        <p key={paragraph} className="mt-2 max-w-3xl text-ink-soft">
          <InCode text={paragraph} />
        </p>
      ))}
      {table ? (
        <div className="mt-4 overflow-x-auto">
          <table className="w-full max-w-4xl text-start">
            <thead>
              <tr className="border-b text-ink-faint text-xs">
                {table.head.map((head) => (
                  <th key={head} scope="col" className="py-2 pe-4 text-start font-medium">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y">
              {table.rows.map(([first = "", ...others]) => (
                <tr key={first}>
                  <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                    <InCode text={first} />
                  </th>
                  {table.head.slice(1).map((head, at) => (
                    <td key={head} className="py-1.5 pe-4 text-ink-soft tabular-nums">
                      <InCode text={others[at] ?? ""} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {examples?.(address).map((example) => (
        <CodeBlock
          key={example.title}
          className="mt-4 max-w-3xl"
          title={example.title}
          text={example.text}
          what={`example: ${example.title}`}
        />
      ))}
    </section>
  );
}
