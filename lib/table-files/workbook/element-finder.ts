/** `tag` is what stands in its first tag behind the name. */
export type XmlElement = { tag: string; inner: string };

/** The next element and what is behind it; where none is whole, from where one may be once there is more text. */
type Finding = { element: XmlElement | null; start: number; next: number };

/** Finds elements of one name, which none of the same name is in. One that does not end is the last that is looked for. */
export function elementFinder(name: string): (text: string, from: number) => Finding {
  const opening = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])([^<>]*)>`, "g");
  return (text, from) => {
    opening.lastIndex = from;
    const found = opening.exec(text);
    if (!found) return none(Math.max(from, text.lastIndexOf("<")));
    const [whole, prefix = "", tag = ""] = found;
    const { index: start } = found;
    const inside = start + whole.length;
    if (tag.endsWith("/")) return { element: { tag: tag.slice(0, -1), inner: "" }, start, next: inside };
    const closing = `</${prefix}${name}>`;
    const end = text.indexOf(closing, inside);
    if (end < 0) return none(start);
    return { element: { tag, inner: text.slice(inside, end) }, start, next: end + closing.length };
  };
}

function none(at: number): Finding {
  return { element: null, start: at, next: at };
}
