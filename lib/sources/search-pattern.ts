/** What was typed as a regular expression that finds it in the singular too: categories are named in the singular. */
export function searchPattern(typed: string): string {
  const forms = new Set([typed, singular(typed)]);
  return [...forms].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
}

function singular(text: string): string {
  if (/[^aeiou]ies$/i.test(text)) return text.replace(/ies$/i, "y");
  if (/(?:ch|sh|ss|x)es$/i.test(text)) return text.slice(0, -2);
  return /[^s]s$/i.test(text) && text.length > 3 ? text.slice(0, -1) : text;
}
