import Bowser from "bowser";

/** What a person would call the browser that names itself so. */
export function deviceWords(userAgent: string | null): string {
  const { browser, os } = Bowser.parse(userAgent || "?");
  const [program, system] = [browser.name, os.name];
  if (program && system) return `${program} on ${system}`;
  return program || system || "An unknown device";
}
