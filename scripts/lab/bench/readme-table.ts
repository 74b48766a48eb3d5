import { readFileSync, writeFileSync } from "node:fs";
import type { Measure } from "./measure";

/** As it is written when it is measured. `load` is that of the machine a processor. */
export type Line = Measure & { load: number };

const [BEGIN, END] = ["<!-- Written by `npm run bench`. -->", "<!-- Until here. -->"];

function row({ name, ours, against, ratio, wanted, holds, load }: Line): string {
  const told = holds ? ratio.toFixed(2) : `**${ratio.toFixed(2)}**`;
  const busy = load > 1 ? `, at a load of ${load.toFixed(1)}` : "";
  return `| ${[name, ours, against, `${told}${busy}`, wanted].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The text with what was measured in place of the table between its marks. */
export function withTable(text: string, lines: Line[], machine: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error("the README has no place for the bench's table");
  const table = [
    BEGIN,
    `One run of \`npm run bench\` on ${machine}, with the database, the web process, the worker and the bench on the same processors. Each line compares two things measured in that run; in bold what misses its aim, and a load of more than one a processor beside what was measured at it.`,
    "",
    "| Measure | Prospector | Against | Ratio | Aim |",
    "|---|---|---|---|---|",
    ...lines.map(row),
    "",
  ];
  return `${text.slice(0, begin)}${table.join("\n")}${text.slice(end)}`;
}

/** Of a file of lines. */
export function writeTable(readme: string, file: string, machine: string): void {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const measured = lines.map((line) => JSON.parse(line) as Line);
  writeFileSync(readme, withTable(readFileSync(readme, "utf8"), measured, machine));
}
