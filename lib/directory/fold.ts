import anyAscii from "any-ascii";

/** Lower-case words of plain ASCII letters and digits, one space between them, in whatever script and case they came. */
export function fold(text: string): string {
  return anyAscii(
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase(),
  )
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/&/g, " and ")
    .replace(/\b[a-z](?:\.[a-z])+\b\.?/g, (initials) => `${initials.replaceAll(".", "")} `)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
