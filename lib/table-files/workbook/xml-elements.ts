import { LINE_BYTES_MAX } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { elementFinder, type XmlElement } from "./element-finder";

const DAMAGED = "The workbook is damaged. Open it in a spreadsheet program, save it anew, and upload that.";

/** The elements of one name, however the file is cut. */
export async function* xmlElements(pieces: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<XmlElement[]> {
  const decoder = new TextDecoder("utf-8");
  const find = elementFinder(name);
  let text = "";
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    const elements: XmlElement[] = [];
    let at = 0;
    let found = find(text, at);
    for (; found.element; found = find(text, at)) {
      elements.push(found.element);
      at = found.next;
    }
    text = text.slice(found.next);
    if (text.length > LINE_BYTES_MAX) throw new UnreadableFile("damaged", DAMAGED);
    yield elements;
  }
}
