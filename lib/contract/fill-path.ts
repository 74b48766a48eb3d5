/** A path such as `/leads/{lead_id}` with its values in it, each encoded. */
export function fillPath(path: string, valueFor: (name: string) => unknown): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(valueFor(name) ?? "")));
}
