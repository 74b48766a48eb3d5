const ROOTS = ["/api", "/mcp"];

/** Whether everything at this path is answered in JSON, to programs: the public API and MCP. */
export function isApiPath(path: string): boolean {
  return ROOTS.some((root) => path === root || path.startsWith(`${root}/`));
}
