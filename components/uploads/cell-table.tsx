import type { ReactNode } from "react";
import { formatCount } from "../ui/intl";

type Row = { line: number; cells: string[]; note?: ReactNode };
type Props = { caption: string; columns: string[]; rows: Row[]; noteTitle?: string };

const COLUMNS_SHOWN = 60;

/** Rows as they stand in a file. */
export function CellTable({ caption, columns, rows, noteTitle }: Props) {
  const shown = columns.slice(0, COLUMNS_SHOWN);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
      <section aria-label={caption} tabIndex={0} className="max-h-96 overflow-auto rounded-lg border">
        <table className="w-max min-w-full border-collapse text-xs">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-sunken">
            <tr>
              <th scope="col" className="px-2.5 py-1.5 text-end font-normal text-ink-faint">
                Line
              </th>
              {noteTitle ? (
                <th scope="col" className="px-2.5 py-1.5 text-start font-medium">
                  {noteTitle}
                </th>
              ) : null}
              {shown.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same, and none moves
                <th key={at} scope="col" className="max-w-60 truncate px-2.5 py-1.5 text-start font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells, note }) => (
              <tr key={line} className="border-t">
                <th scope="row" className="px-2.5 py-1.5 text-end font-normal text-ink-faint tabular-nums">
                  {formatCount(line)}
                </th>
                {noteTitle ? <td className="min-w-56 max-w-md px-2.5 py-1.5 align-top">{note}</td> : null}
                {shown.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                  <td key={at} className="max-w-60 truncate px-2.5 py-1.5 align-top" translate="no" title={cells[at]}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {columns.length > shown.length ? (
        <p className="mt-1 text-ink-faint text-xs">
          The first {shown.length} of {formatCount(columns.length)} columns.
        </p>
      ) : null}
    </>
  );
}
