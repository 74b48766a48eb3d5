import fc from "fast-check";
import { expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { CsvRewriter } from "./csv-rewriter";

function rewrite(text: string, cuts: number[]) {
  const rewriter = new CsvRewriter({ ids: ["lead", "run"], times: 2 });
  const bytes = Buffer.from(text);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  const parts = ends.map((end, at) => rewriter.rewrite(bytes.subarray(ends[at - 1] ?? 0, end)));
  return { text: Buffer.concat(parts).toString(), rows: rewriter.rows };
}

const field = fc.oneof(fc.string(), fc.constantFrom("", "a,b", 'say "x"', "two\nlines", "é￼𝄞", "\r\n"));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("ids, times and line ends are rewritten wherever the stream is cut, and no other byte is", () => {
  const millisecond = fc.integer({ min: 0, max: Date.UTC(2999, 0) });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.uuid(), fc.uuid(), field, field, millisecond, millisecond), { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      (rows, cuts) => {
        const iso = (ms: number) => new Date(ms).toISOString();
        const stored = (ms: number) =>
          `${iso(ms)
            .replace("T", " ")
            .replace(/\.?0*Z$/, "")}+00`;
        const given = rows.map(
          ([id, run, a, b, ms, later]) => `${id},${run},${quoted(a)},${quoted(b)},${stored(ms)},${stored(later)}\n`,
        );
        const wanted = rows.map(
          ([id, run, a, b, ms, later]) =>
            `${toTypeId("lead", id)},${toTypeId("run", run)},${quoted(a)},${quoted(b)},${iso(ms)},${iso(later)}\r\n`,
        );
        expect(rewrite(given.join(""), cuts)).toEqual({ text: wanted.join(""), rows: rows.length });
      },
    ),
  );
});
