const UNSEEN = /[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
/** Emoji and flags end in these, which change how they look. */
const SHAPES = /[\ufe0e\ufe0f\u{e0020}-\u{e007f}]/u;

/** Text without the space and the invisible characters around it: empty where nothing can be seen. */
export function seen(text: string): string {
  const characters = Array.from(text);
  const first = characters.findIndex((character) => !UNSEEN.test(character));
  if (first < 0) return "";
  const last = characters.findLastIndex((character) => !UNSEEN.test(character));
  const shapes = characters.slice(last + 1).findIndex((character) => !SHAPES.test(character));
  return characters.slice(first, shapes < 0 ? undefined : last + 1 + shapes).join("");
}
