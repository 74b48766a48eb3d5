import "server-only";

/** The pattern of LIKE for text that holds this, which means only itself. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
