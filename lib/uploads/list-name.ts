/** What a list is called after its file: `trade_fair-2025.csv.gz` is "trade fair 2025". */
export function listName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "");
  const words = base
    .replace(/(?:\.(?:csv|tsv|txt|xlsx|ndjson|jsonl|json|parquet|gz|zip))+$/i, "")
    .replace(/[_\-\s]+/g, " ")
    .trim();
  return Array.from(words || base)
    .slice(0, 80)
    .join("");
}
