import { OPERATIONS } from "@/lib/contract/all";

/** The browser's table of endpoints: the contract itself would bring zod into every page. */
export function clientSource(): string {
  const rows = OPERATIONS.map(({ name, method, path, idempotent }) => {
    const fields = [`method: "${method}"`, `path: "${path}"`];
    if (idempotent) fields.push("idempotent: true");
    const line = `  ${name}: { ${fields.join(", ")} },`;
    return line.length <= 120 ? line : `  ${name}: {\n${fields.map((field) => `    ${field},\n`).join("")}  },`;
  });
  return [
    'import type { Method } from "@/lib/contract/operation";',
    "",
    "// Made by scripts/build/build-client.ts from lib/contract/all.ts.",
    "export const OPERATIONS = {",
    ...rows,
    "} as const satisfies Record<string, { method: Method; path: string; idempotent?: boolean }>;",
    "",
  ].join("\n");
}
