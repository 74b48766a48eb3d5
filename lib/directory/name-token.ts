/** They open many names and tell few apart. */
const COMMON = new Set(
  (
    "the a an la le les l el los las il lo gli der die das de het di da do du of and at in on " +
    "restaurant ristorante trattoria cafe caffe hotel bar grill bistro brasserie pizzeria store shop company dr"
  ).split(" "),
);

/** The first word of a name key that tells it from others; records whose names differ in it are not compared by name. */
export function nameToken(nameKey: string): string {
  const words = nameKey.split(" ");
  return words.find((word) => !COMMON.has(word)) ?? words[0] ?? nameKey;
}
