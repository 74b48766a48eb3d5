import { elementFinder } from "./element-finder";
import { xmlAttribute } from "./xml-text";

/** How a number is shown where that is more than the number: as a day or a time, or filled up to so many digits. */
export type NumberFormat = { kind: "date" } | { kind: "digits"; pattern: string } | null;

/** Those that need no code of their own, among them the ones of East Asian languages. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The formats that the cells of a workbook have, by the number of their style. */
export function numberFormats(styles: string): NumberFormat[] {
  const codes = new Map<string, string>();
  for (const [, tag = ""] of styles.matchAll(/<(?:\w+:)?numFmt(?=\s)([^<>]*)>/g)) {
    codes.set(xmlAttribute(tag, "numFmtId") ?? "", xmlAttribute(tag, "formatCode") ?? "");
  }
  const used = elementFinder("cellXfs")(styles, 0).element?.inner ?? "";
  return [...used.matchAll(/<(?:\w+:)?xf(?=[\s/>])([^<>]*)>/g)].map(([, tag = ""]) => {
    const id = xmlAttribute(tag, "numFmtId") ?? "0";
    const code = codes.get(id);
    if (code === undefined) return isBuiltInDate(Number(id)) ? { kind: "date" } : null;
    return formatOf(code);
  });
}

function formatOf(code: string): NumberFormat {
  const [first = ""] = code.split(";");
  const pattern = first.replace(/\\(.)/g, "$1").replace(/"([- ./]*)"/g, "$1");
  if (/^0+([- ./]0+)*$/.test(pattern) && pattern.length > 1 && !/^0\.0+$/.test(pattern)) {
    return { kind: "digits", pattern };
  }
  const bare = first.replace(/\\.|"[^"]*"|_.|\*.|\[(?!(h+|m+|s+)\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare) ? { kind: "date" } : null;
}
