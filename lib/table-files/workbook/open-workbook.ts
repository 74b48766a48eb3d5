import { posix } from "node:path";
import type { Entry } from "yauzl";
import type { Bytes } from "@/lib/table-files/bytes";
import { WORKBOOK_PART_MAX } from "@/lib/table-files/limits";
import { firstBytes } from "@/lib/table-files/packed/first-bytes";
import { openZip, type Zip } from "@/lib/table-files/packed/open-zip";
import { tableEntries } from "@/lib/table-files/packed/table-entries";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { type NumberFormat, numberFormats } from "./number-format";
import { xmlAttribute } from "./xml-text";

export type Sheet = { name: string; hidden: boolean; pieces(): AsyncIterable<Uint8Array> };
export type Workbook = {
  sheets: Sheet[];
  strings: (() => AsyncIterable<Uint8Array>) | null;
  formats: NumberFormat[];
  is1904: boolean;
};

type Relation = { id: string; type: string; target: string };

/** A workbook without its sheets and strings, which are read when they are asked for. */
export async function openWorkbook(file: Bytes): Promise<Workbook> {
  const zip = await openZip(file);
  const parts = new Map([...zip.entries].map(([name, entry]) => [partKey(name), entry]));
  const [root] = await relations(zip, parts, "", "officedocument");
  const path = root?.target ?? "xl/workbook.xml";
  const workbook = await partText(zip, parts.get(partKey(path)));
  if (workbook === null) {
    tableEntries(zip.entries);
    throw new UnreadableFile(
      "damaged",
      "This is no Excel workbook, or it is damaged. Save it anew as .xlsx or as CSV.",
    );
  }
  const related = await relations(zip, parts, path, "");
  const ofType = (type: string) => parts.get(partKey(related.find((one) => one.type === type)?.target ?? ""));
  const properties = /<(?:\w+:)?workbookPr(?=\s)([^<>]*)>/.exec(workbook)?.[1] ?? "";
  const strings = ofType("sharedstrings");
  return {
    sheets: sheetsOf(workbook, related).flatMap(({ target, ...sheet }) => {
      const entry = parts.get(partKey(target));
      return entry ? [{ ...sheet, pieces: () => zip.pieces(entry) }] : [];
    }),
    strings: strings ? () => zip.pieces(strings) : null,
    formats: numberFormats((await partText(zip, ofType("styles"))) ?? ""),
    is1904: ["1", "true"].includes(xmlAttribute(properties, "date1904") ?? ""),
  };
}

function sheetsOf(workbook: string, related: readonly Relation[]): { name: string; hidden: boolean; target: string }[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet(?=\s)([^<>]*)>/g)].flatMap(([, tag = ""]) => {
    // Charts and macros have sheets too.
    const relation = related.find(({ id, type }) => type === "worksheet" && id === relationId(tag));
    const state = xmlAttribute(tag, "state") ?? "visible";
    return relation
      ? [{ name: xmlAttribute(tag, "name") ?? "", hidden: state !== "visible", target: relation.target }]
      : [];
  });
}

/** With whatever prefix, other than `sheetId`. */
function relationId(tag: string): string | undefined {
  return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
}

/** What a part refers to: all of it, or what is of one type. */
async function relations(zip: Zip, parts: ReadonlyMap<string, Entry>, path: string, type: string): Promise<Relation[]> {
  const [folder, name] = [posix.dirname(path), posix.basename(path)];
  const text = await partText(zip, parts.get(partKey(posix.join(folder, "_rels", `${name}.rels`))));
  return [...(text ?? "").matchAll(/<(?:\w+:)?Relationship(?=\s)([^<>]*)>/g)]
    .map(([, tag = ""]) => ({
      id: xmlAttribute(tag, "Id") ?? "",
      type: posix.basename(xmlAttribute(tag, "Type") ?? "").toLowerCase(),
      target: posix.resolve("/", folder, xmlAttribute(tag, "Target") ?? ""),
    }))
    .filter((relation) => type === "" || relation.type === type);
}

/** Programs write the names of parts in capitals or not, and with a slash before them or not. */
function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

async function partText(zip: Zip, entry: Entry | undefined): Promise<string | null> {
  if (!entry) return null;
  const { bytes, isWhole } = await firstBytes(zip.pieces(entry), WORKBOOK_PART_MAX);
  if (isWhole) return new TextDecoder("utf-8").decode(bytes);
  throw new UnreadableFile(
    "too_large",
    "The workbook has too many styles or sheets. Save the sheet as CSV, and upload that.",
  );
}
