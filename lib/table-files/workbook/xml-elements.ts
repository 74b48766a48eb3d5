import { LINE_BYTES_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";

/** `tag` is what stands in its first tag behind the name. */
export type XmlElement = { tag: string; inner: string };

/** The elements of one name, which none of the same name is in, however the file is cut. */
export async function* xmlElements(pieces: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<XmlElement[]> {
  const decoder = new TextDecoder("utf-8");
  const opening = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])([^>]*)>`, "g");
  let text = "";
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    const elements: XmlElement[] = [];
    text = text.slice(take(text, name, opening, elements));
    if (text.length > LINE_BYTES_MAX) throw new UnreadableFile("damaged", DAMAGED);
    yield elements;
  }
}

const DAMAGED = "The workbook is damaged. Open it in a spreadsheet program, save it anew, and upload that.";

/** Takes those that are whole, and tells behind what. */
function take(text: string, name: string, opening: RegExp, elements: XmlElement[]): number {
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const found = opening.exec(text);
    if (!found) return Math.max(at, text.lastIndexOf("<"));
    const [whole, prefix = "", tag = ""] = found;
    const from = found.index + whole.length;
    if (tag.endsWith("/")) {
      elements.push({ tag: tag.slice(0, -1), inner: "" });
      at = from;
      continue;
    }
    const closing = `</${prefix}${name}>`;
    const to = text.indexOf(closing, from);
    if (to < 0) return found.index;
    elements.push({ tag, inner: text.slice(from, to) });
    at = to + closing.length;
  }
}
