import { KEY_VARIABLE, toCurl } from "./curl";
import type { Endpoint } from "./list-endpoints";
import { requestPath } from "./request-path";

export const LANGUAGES = ["curl", "typescript", "python"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The reader's own file. */
const PART_FILE = "part";

/** Where the reader's installation is, and ids of theirs to fill paths with. */
export type Reader = { address: string; ids: Record<string, string> };

/** What is not known of the reader stands there by its name. */
function urlOf(endpoint: Endpoint, { address, ids }: Reader): string {
  const { pathParams, queryParams } = endpoint;
  const names = Object.fromEntries([...pathParams, ...queryParams].map(({ name }) => [name, name.toUpperCase()]));
  return `${address}${requestPath(endpoint, { ...names, ...ids })}`;
}

function headersOf(endpoint: Endpoint): [string, string][] {
  return [
    ...(endpoint.isBytes ? [["Content-Type", "application/octet-stream"] as [string, string]] : []),
    ...(endpoint.bodyExample === null ? [] : [["Content-Type", "application/json"] as [string, string]]),
    ...(endpoint.isIdempotent ? [["Idempotency-Key", `${endpoint.name}-1`] as [string, string]] : []),
  ];
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}

/** JSON is Python but for three words, and those never stand alone in a string of two quotes here. */
function pythonOf(value: unknown, by: string): string {
  return indented(value, by).replace(/(?<=(?:: |^ *))(true|false|null)(?=,?$)/gm, (word) =>
    word === "true" ? "True" : word === "false" ? "False" : "None",
  );
}

function curl(endpoint: Endpoint, reader: Reader): string {
  const { method, bodyExample, isStream, isFile, isBytes } = endpoint;
  return toCurl({
    method,
    url: urlOf(endpoint, reader),
    headers: headersOf(endpoint),
    body: bodyExample === null ? null : indented(bodyExample, "  "),
    flags: isStream ? " -N" : isFile ? " -OJ" : isBytes ? ` --data-binary @${PART_FILE}` : "",
  });
}

function typescript(endpoint: Endpoint, reader: Reader): string {
  const { method, bodyExample, isStream, isFile, isBytes } = endpoint;
  const headers = headersOf(endpoint).map(([name, value]) => `    "${name}": "${value}",\n`);
  const lines = [
    ...(isBytes ? ['import { readFile } from "node:fs/promises";', ""] : []),
    `const response = await fetch("${urlOf(endpoint, reader)}", {`,
    ...(method === "GET" ? [] : [`  method: "${method}",`]),
    `  headers: {\n    Authorization: \`Bearer \${process.env.${KEY_VARIABLE}}\`,\n${headers.join("")}  },`,
    ...(isBytes ? [`  body: await readFile("${PART_FILE}"),`] : []),
    ...(bodyExample === null ? [] : [`  body: JSON.stringify(${indented(bodyExample, "  ")}),`]),
    "});",
    "if (!response.ok) throw new Error(await response.text());",
    isStream
      ? "for await (const chunk of response.body ?? []) console.log(new TextDecoder().decode(chunk));"
      : isFile
        ? "const file = await response.blob();"
        : "const { data }: any = await response.json();",
  ];
  return lines.join("\n");
}

function python(endpoint: Endpoint, reader: Reader): string {
  const { method, bodyExample, isStream, isFile, isBytes } = endpoint;
  const headers = headersOf(endpoint)
    .filter(([name]) => name !== "Content-Type" || isBytes)
    .map(([name, value]) => `, "${name}": "${value}"`);
  const lines = [
    "import os",
    "import requests",
    "",
    `response = requests.${method.toLowerCase()}(`,
    `    "${urlOf(endpoint, reader)}",`,
    `    headers={"Authorization": f"Bearer {os.environ['${KEY_VARIABLE}']}"${headers.join("")}},`,
    ...(bodyExample === null ? [] : [`    json=${pythonOf(bodyExample, "    ")},`]),
    ...(isBytes ? [`    data=open("${PART_FILE}", "rb"),`] : []),
    ...(isStream ? ["    stream=True,"] : []),
    ")",
    "response.raise_for_status()",
    isStream
      ? "for line in response.iter_lines(): print(line)"
      : isFile
        ? "file = response.content"
        : 'data = response.json()["data"]',
  ];
  return lines.join("\n");
}

/** A request in each language, which runs as printed once PROSPECTOR_API_KEY holds a key. */
export function codeExamples(endpoint: Endpoint, reader: Reader): Record<Language, string> {
  return {
    curl: curl(endpoint, reader),
    typescript: typescript(endpoint, reader),
    python: python(endpoint, reader),
  };
}
