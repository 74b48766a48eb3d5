const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi;
const LAST_CHARACTER = 0x10ffff;

/** What a text of XML says. */
export function xmlText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
  });
}

/** What an attribute of a tag says; null where it has none of that name, which is written without its prefix. */
export function xmlAttribute(tag: string, name: string): string | null {
  const start = tag.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    return xmlText(tag.slice(from, tag.indexOf('"', from)));
  }
  // Few writers put anything but a space before, and double quotes around.
  if (!/['\n\r\t:]| =|= /.test(tag)) return null;
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? xmlText(found[1] ?? found[2] ?? "") : null;
}
