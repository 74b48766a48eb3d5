import type { Part } from "./supervise";

export type PartName = "web" | "worker";

export function partOf(name: PartName, env: Record<string, string>, { dev }: { dev: boolean }): Part {
  const mode = { NODE_ENV: dev ? "development" : "production", ...env };
  if (name === "web") {
    const args = ["--import", "tsx", "lib/server/web/main.ts", ...(dev ? ["--dev"] : [])];
    return { name, args, env: dev ? { ...mode, PROSPECTOR_DEV: "1" } : mode };
  }
  return { name, args: ["--conditions=react-server", "--import", "tsx", "lib/worker/main.ts"], env: mode };
}
