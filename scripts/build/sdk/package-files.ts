import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "@/scripts/process/run-program";
import { listMethods } from "./list-methods";
import { tarball } from "./tarball";

export const PACKAGE_FOLDER = "public/client";
export const TARBALL = "prospector-client.tgz";

function manifest(): string {
  const { version, license } = JSON.parse(readFileSync("package.json", "utf8"));
  const fields = {
    name: "prospector-client",
    version,
    description: "The API of a Prospector installation for TypeScript and JavaScript.",
    license,
    type: "module",
    main: "./main.js",
    types: "./main.d.ts",
    exports: { ".": { types: "./main.d.ts", default: "./main.js" } },
    engines: { node: ">=20" },
    sideEffects: false,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

function readme(): string {
  const rows = listMethods().map(({ operation: { name, summary } }) => `| \`${name}\` | ${summary} |`);
  const table = ["| Method | |", "|---|---|", ...rows].join("\n");
  return `${readFileSync("lib/sdk/README.md", "utf8")}\n${table}\n`;
}

async function compiled(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "prospector-client-"));
  try {
    await runProgram("tsc", ["--project", "lib/sdk/tsconfig.json", "--outDir", folder]);
    return Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of the package that people install, and the archive of them all. */
export async function packageFiles(): Promise<{ files: Record<string, string>; archive: Buffer }> {
  const files = {
    "package.json": manifest(),
    "README.md": readme(),
    LICENSE: readFileSync("LICENSE", "utf8"),
    ...(await compiled()),
  };
  return { files, archive: tarball(files) };
}
