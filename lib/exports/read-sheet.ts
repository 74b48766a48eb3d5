import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** ECMA-376 22.9.2.19, ST_Xstring. */
const decoded = (text: string) =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The texts of every element of a name, in order; throws where the XML is not well-formed. */
function read(xml: string, onOpen: (name: string, attributes: Record<string, string>) => void, onText: Listener): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    onOpen(name, attributes);
  });
  parser.on("text", (text) => onText(path.at(-1) ?? "", text));
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
}
type Listener = (name: string, text: string) => void;

const columnOf = (reference: string) =>
  [...reference.replace(/\d/g, "")].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of a workbook's first sheet, read by packages that did not write it. */
export function readSheet(bytes: Uint8Array): (string | number | null)[][] {
  const files = unzipSync(bytes);
  const file = (name: string) => (files[name] ? strFromU8(files[name]) : "");
  const shared: string[] = [];
  if (files["xl/sharedStrings.xml"]) {
    read(
      file("xl/sharedStrings.xml"),
      (name) => name === "si" && shared.push(""),
      (name, text) => {
        if (name === "t") shared[shared.length - 1] += text;
      },
    );
  }
  const rows: { type: string; text: string }[][] = [];
  let cell = { type: "", text: "" };
  read(
    file("xl/worksheets/sheet1.xml"),
    (name, { t, r }) => {
      if (name === "row") rows.push([]);
      if (name !== "c") return;
      cell = { type: t ?? "n", text: "" };
      const row = rows.at(-1);
      if (row) row[columnOf(r ?? "")] = cell;
    },
    (name, text) => {
      if (name === "t" || name === "v") cell.text += text;
    },
  );
  return rows.map((row) =>
    Array.from(row, (found) => {
      if (!found) return null;
      if (found.type === "s") return decoded(shared[Number(found.text)] ?? "");
      return found.type === "n" ? Number(found.text) : decoded(found.text);
    }),
  );
}
