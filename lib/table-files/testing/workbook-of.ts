import { zipOf } from "./zip-of";

type SheetOf = { name: string; xml: string; state?: string };

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of these sheets, of which each gives what stands in its `sheetData`. */
export function workbookOf(
  sheets: readonly SheetOf[],
  {
    strings = [],
    styles = "",
    properties = "",
  }: { strings?: readonly string[]; styles?: string; properties?: string } = {},
): Buffer {
  const listed = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const related = [
    ...sheets.map((_sheet, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
    relation("rIdS", "sharedStrings", "sharedStrings.xml"),
    relation("rIdT", "styles", "styles.xml"),
  ];
  return zipOf([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: relations([relation("rId1", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relations(related) },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
    })),
    {
      name: "xl/sharedStrings.xml",
      content: `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    },
    { name: "xl/styles.xml", content: `<styleSheet>${styles}</styleSheet>` },
  ]);
}

function relations(listed: readonly string[]): string {
  return `<Relationships>${listed.join("")}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
